import { join } from 'node:path';
import type { DeskSecrets } from './desk-settings.ts';
import type { Drafts } from './drafts/drafts.ts';
import { githubDrafts } from './drafts/github-drafts.ts';
import { localGitDrafts } from './drafts/local-git-drafts.ts';
import type { WebhookSettings } from './drafts/read-webhook.ts';
import type { Circumstances } from './environment.ts';

const TIMEOUT_MS = 10_000;

/**
 * The editorial workflow that the settings ask for: GitHub where there is a token, else on one's own
 * machine the desk's clone. In production without a token there is none, and proposals wait.
 *
 * @param folder the content folder, relative to the root of its repository
 */
export function draftsOf(
  { local, state }: Circumstances,
  { repository, token, baseUrl }: DeskSecrets,
  folder: string,
): Drafts | undefined {
  if (token && repository) {
    return githubDrafts({ ...repository, folder, token, baseUrl, timeout: TIMEOUT_MS });
  }
  return local ? localGitDrafts(join(state, 'desk')) : undefined;
}

/** What is needed to believe GitHub when it tells of a pull request; undefined where it is not set. */
export function webhookOf({ repository, webhookSecret }: DeskSecrets): WebhookSettings | undefined {
  return repository && webhookSecret ? { ...repository, secret: webhookSecret } : undefined;
}
