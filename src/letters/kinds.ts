/** Every letter that the site sends, and to whom it goes. */
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
  'submission-link': 'promoter',
  'submission-received': 'promoter',
  'submission-changes': 'promoter',
  'submission-accepted': 'promoter',
  'submission-refused': 'promoter',
  'submission-moved': 'promoter',
  'submission-published': 'promoter',
  'submission-ended': 'promoter',
  'submission-to-review': 'team',
  'submission-resent': 'team',
  'submission-withdrawn': 'team',
  'review-reminder': 'team',
  'endorsement-confirmation': 'endorser',
  'alert-confirmation': 'follower',
  'alert-news': 'follower',
  'alert-closing': 'follower',
  'alert-still-wanted': 'follower',
  /** To whoever asked to enter the private pages. */
  'sign-in': 'asker',
} as const;

export type MessageKind = keyof typeof recipientOf;

export const messageKinds = Object.keys(recipientOf) as [MessageKind, ...MessageKind[]];

/** Those that remind of something: an address stops them all at once, and still receives the rest. */
const reminders: readonly MessageKind[] = ['answer-reminder', 'need-check'];

/** Whether a message is one that its reader can stop (`List-Unsubscribe`). */
export function isReminder(kind: string): boolean {
  return (reminders as readonly string[]).includes(kind);
}

/** The letters of an alert. */
export const alertKinds = [
  'alert-confirmation',
  'alert-news',
  'alert-closing',
  'alert-still-wanted',
] as const satisfies readonly MessageKind[];

export type AlertKind = (typeof alertKinds)[number];

/** Whether a letter is one of an alert. */
export function isAboutAlert(kind: MessageKind): kind is AlertKind {
  return (alertKinds as readonly MessageKind[]).includes(kind);
}

/** The letters about a proposal. */
export const submissionKinds = [
  'submission-link',
  'submission-received',
  'submission-changes',
  'submission-accepted',
  'submission-refused',
  'submission-moved',
  'submission-published',
  'submission-ended',
  'submission-to-review',
  'submission-resent',
  'submission-withdrawn',
  'review-reminder',
] as const satisfies readonly MessageKind[];

export type SubmissionKind = (typeof submissionKinds)[number];

/** Whether a letter is about a proposal. */
export function isAboutSubmission(kind: MessageKind): kind is SubmissionKind {
  return (submissionKinds as readonly MessageKind[]).includes(kind);
}
