import { z } from 'zod';
import { nameOfBranch } from './draft-name.ts';
import type { DraftName } from './drafts.ts';

export interface WebhookSettings {
  secret: string;
  /** `owner/name`. */
  repo: string;
  /** The branch that is published. */
  branch: string;
}

/** What came with an event. */
export interface WebhookHeaders {
  /** `X-Hub-Signature-256`. */
  signature: string | null;
  /** `X-GitHub-Event`. */
  event: string | null;
}

/** What GitHub tells that matters here: a draft's pull request was merged, or closed without. */
export type WebhookEvent =
  | { kind: 'published'; name: DraftName }
  | { kind: 'closed'; name: DraftName }
  | { kind: 'ignored' };

export type WebhookReading =
  | { ok: true; event: WebhookEvent }
  | { ok: false; reason: 'TOO_LARGE' | 'SIGNATURE' | 'MALFORMED' };

/** GitHub itself sends nothing beyond 25 MB; an event of a pull request has some 30 KB. */
export const LARGEST_WEBHOOK = 1024 * 1024;

const closed = z.object({
  action: z.string(),
  repository: z.object({ full_name: z.string() }),
  pull_request: z.object({
    merged: z.boolean(),
    head: z.object({ ref: z.string(), repo: z.object({ full_name: z.string() }).nullable() }),
    base: z.object({ ref: z.string() }),
  }),
});

/**
 * Reads what GitHub tells of a pull request. What is not signed with our secret tells nothing.
 *
 * @param body exactly as it came: the signature is of its bytes
 */
export async function readWebhook(
  { secret, repo, branch }: WebhookSettings,
  body: string,
  { signature, event }: WebhookHeaders,
): Promise<WebhookReading> {
  if (Buffer.byteLength(body) > LARGEST_WEBHOOK) return { ok: false, reason: 'TOO_LARGE' };
  if (body === '' || !signature) return { ok: false, reason: 'SIGNATURE' };
  const { verify } = await import('@octokit/webhooks-methods');
  if (!(await verify(secret, body, signature))) return { ok: false, reason: 'SIGNATURE' };
  if (event !== 'pull_request') return IGNORED;
  const reading = closed.safeParse(asJson(body));
  if (!reading.success) return { ok: false, reason: 'MALFORMED' };
  const { action, repository, pull_request: pull } = reading.data;
  const isOurs = [repository.full_name, pull.head.repo?.full_name].every((name) =>
    isSame(name, repo),
  );
  const name = nameOfBranch(pull.head.ref);
  if (action !== 'closed' || !isOurs || pull.base.ref !== branch || !name) return IGNORED;
  return { ok: true, event: { kind: pull.merged ? 'published' : 'closed', name } };
}

const IGNORED: WebhookReading = { ok: true, event: { kind: 'ignored' } };

/** GitHub takes names of repositories in any case. */
function isSame(name: string | undefined, repo: string): boolean {
  return name?.toLowerCase() === repo.toLowerCase();
}

/** Undefined for what is not JSON. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
