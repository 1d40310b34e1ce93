import type { MessageKind } from '../../src/offers/messages/kinds.ts';

export type { MessageKind };

/** What is sent because nobody did anything: it can be stopped, the rest is answered to somebody. */
const reminders: readonly MessageKind[] = ['answer-reminder', 'need-check'];

/** Whether a message is one of those that its reader can stop. */
export function isReminder(kind: MessageKind): boolean {
  return reminders.includes(kind);
}
