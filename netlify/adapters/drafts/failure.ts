import type { DraftFailure, DraftFailureReason } from './drafts.ts';

/** What somebody or something else may mend: the same request can succeed later. */
const MAY_PASS = new Set<DraftFailureReason>(['UNREACHABLE', 'RATE_LIMITED', 'FORBIDDEN', 'BUSY']);

/** A failure, with what is known of when to ask again. */
export function failed(
  reason: DraftFailureReason,
  { retryAfter, detail }: Pick<DraftFailure, 'retryAfter' | 'detail'> = {},
): DraftFailure {
  return {
    ok: false,
    reason,
    retry: MAY_PASS.has(reason),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(detail !== undefined && { detail }),
  };
}
