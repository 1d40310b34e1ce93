import type { DraftName } from '../drafts.ts';
import type { GitHubClient, GitHubSettings } from './client.ts';

/** The repository at GitHub, ready to be asked something. */
export interface Host {
  client: GitHubClient;
  /** What every request names. */
  at: { owner: string; repo: string };
  /** The branch that is published. */
  base: string;
  folder: string;
  now(): number;
}

/** The repository that the settings name. */
export function hostOf(
  { repo, branch, folder }: GitHubSettings,
  client: GitHubClient,
  now: () => number,
): Host {
  const [owner = '', name = ''] = repo.split('/');
  return { client, at: { owner, repo: name }, base: branch, folder, now };
}

/** The file or pull request of somebody else’s fork is never a draft. */
export function isOurs({ at }: Host, fullName: string | undefined): boolean {
  return fullName?.toLowerCase() === `${at.owner}/${at.repo}`.toLowerCase();
}

/** A draft, and where it is asked for. */
export interface At {
  host: Host;
  name: DraftName;
}
