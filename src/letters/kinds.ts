/** Every message that the site sends about offers, and to whom it goes. */
export const recipientOf = {
  'offer-confirmation': 'giver',
  'offer-waitlisted': 'giver',
  'offer-accepted': 'giver',
  'offer-declined': 'giver',
  'offer-assigned': 'giver',
  'offer-delivered': 'giver',
  'offer-released': 'giver',
  'place-free': 'giver',
  'still-waiting': 'giver',
  'offer-notice': 'promoter',
  'offer-changed': 'promoter',
  'offer-withdrawn': 'promoter',
  'offer-contact': 'promoter',
  'answer-reminder': 'promoter',
  'need-check': 'promoter',
  'caisse-notice': 'team',
  'offer-unanswered': 'team',
  'offer-went-badly': 'team',
  /** To whoever asked to enter the private pages. */
  'sign-in': 'asker',
} as const;

export type MessageKind = keyof typeof recipientOf;

export const messageKinds = Object.keys(recipientOf) as [MessageKind, ...MessageKind[]];

/** Those that come by themselves and more than once: whoever receives them can stop them. */
const reminders: readonly MessageKind[] = ['answer-reminder', 'need-check'];

/** Whether a message is one that its reader can stop (`List-Unsubscribe`). */
export function isReminder(kind: MessageKind): boolean {
  return reminders.includes(kind);
}
