import type { AlertStatus } from './status.ts';

/** What whoever has an alert may do about it, by the links of its mails. */
export const alertCommands = ['confirm', 'change', 'keep', 'stop'] as const;

export type AlertCommand = (typeof alertCommands)[number];

/** Where it stands next, or why nothing changes. */
export type AlertDecision =
  | { ok: true; next: AlertStatus }
  | { ok: false; code: 'NOTHING_CHANGES' | 'NOT_CONFIRMED' | 'STOPPED' };

/** What becomes of an alert. Stopped, its address is no longer known: another one is asked for. */
export function decide(status: AlertStatus, command: AlertCommand): AlertDecision {
  if (command === 'stop') {
    return status === 'stopped'
      ? { ok: false, code: 'NOTHING_CHANGES' }
      : { ok: true, next: 'stopped' };
  }
  if (status === 'stopped') return { ok: false, code: 'STOPPED' };
  if (command === 'confirm') {
    return status === 'active'
      ? { ok: false, code: 'NOTHING_CHANGES' }
      : { ok: true, next: 'active' };
  }
  return status === 'active' ? { ok: true, next: 'active' } : { ok: false, code: 'NOT_CONFIRMED' };
}
