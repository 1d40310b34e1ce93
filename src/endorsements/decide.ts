import type { EndorsementStatus } from './status.ts';

/** What whoever has written an endorsement may do about it, by the link of the mail. */
export type EndorsementCommand = 'confirm' | 'withdraw';

/** Where it stands next, or why nothing changes. */
export type EndorsementDecision =
  | { ok: true; next: EndorsementStatus }
  | { ok: false; code: 'NOTHING_CHANGES' | 'WITHDRAWN' | 'OVER' };

/**
 * What becomes of an endorsement.
 *
 * @param takes whether what it is about can still be endorsed; one can be taken back at any time
 */
export function decide(
  status: EndorsementStatus,
  command: EndorsementCommand,
  takes: boolean,
): EndorsementDecision {
  if (command === 'withdraw') {
    return status === 'withdrawn'
      ? { ok: false, code: 'NOTHING_CHANGES' }
      : { ok: true, next: 'withdrawn' };
  }
  if (status === 'confirmed') return { ok: false, code: 'NOTHING_CHANGES' };
  // Its address is no longer known: whoever wants the project again says so by the form.
  if (status === 'withdrawn') return { ok: false, code: 'WITHDRAWN' };
  return takes ? { ok: true, next: 'confirmed' } : { ok: false, code: 'OVER' };
}
