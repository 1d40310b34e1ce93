import type { DraftFailure, DraftOutcome } from '../drafts.ts';
import { failed } from '../failure.ts';

/** What the client throws when GitHub does not do as it is asked. */
export interface Refusal {
  status: number;
  message: string;
  response?: { headers: Record<string, string | number | undefined> };
}

/** Whether an error is GitHub’s answer, or the lack of one: the client calls both by this name. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'HttpError';
}

/** Whether GitHub answered with one of these statuses. */
export function refusedWith(error: unknown, ...statuses: number[]): error is Refusal {
  return isRefusal(error) && error.response !== undefined && statuses.includes(error.status);
}

/** Does something at GitHub; its refusals become failures. */
export async function answered<T>(work: () => Promise<DraftOutcome<T>>): Promise<DraftOutcome<T>> {
  try {
    return await work();
  } catch (error) {
    // A time-out or an end of the connection in the middle of an answer has no name of the client’s.
    if (isRefusal(error)) return failureOf(error);
    if (error instanceof Error && CUT.has(error.name)) return failed('UNREACHABLE');
    throw error;
  }
}

const CUT = new Set(['AbortError', 'TimeoutError']);

/** How long to wait where GitHub asks for patience without saying how much, in seconds. */
const PATIENCE = 60;

function failureOf({ status, message, response }: Refusal): DraftFailure {
  if (!response || status >= 500) return failed('UNREACHABLE', { detail: `GitHub ${status}` });
  const detail = `GitHub ${status}: ${message.slice(0, 300)}`;
  if (status === 429 || (status === 403 && isLimit(message, response.headers))) {
    return failed('RATE_LIMITED', { retryAfter: waitOf(response.headers), detail });
  }
  // It hides what the token may not see: our own repository that is « not found » is that.
  if (status === 401 || status === 403 || status === 404) return failed('FORBIDDEN', { detail });
  return failed('REFUSED', { detail });
}

type Headers = NonNullable<Refusal['response']>['headers'];

function isLimit(message: string, headers: Headers): boolean {
  return (
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0' ||
    /rate limit|abuse/i.test(message)
  );
}

function waitOf(headers: Headers): number {
  const after = Number(headers['retry-after']);
  if (after > 0) return after;
  const left = Number(headers['x-ratelimit-reset']) - Math.floor(Date.now() / 1000);
  return headers['x-ratelimit-remaining'] === '0' && left > 0 ? left : PATIENCE;
}
