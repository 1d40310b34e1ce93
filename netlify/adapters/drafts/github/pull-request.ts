import { branchOf, nameOfBranch } from '../draft-name.ts';
import type { DraftName, DraftStatus, DraftSummary } from '../drafts.ts';
import { isStatusLabel, labelOf, statusOfLabel } from '../status-label.ts';
import { refusedWith } from './github-failure.ts';
import { type Host, isOurs } from './host.ts';

/** What we read of a pull request. */
export interface Pull {
  number: number;
  title: string;
  body: string | null;
  head: { ref: string; sha: string; repo: { full_name: string } | null };
  labels: { name: string }[];
  updated_at: string;
  merged_at: string | null;
}

/** The most that GitHub gives at once. */
const PAGE = 100;

/** The open pull requests that are drafts, or may become one: those without a status are not yet. */
export async function openPulls(host: Host): Promise<Pull[]> {
  const { client, at, base } = host;
  const pulls = await client.paginate(client.rest.pulls.list, {
    ...at,
    base,
    state: 'open',
    per_page: PAGE,
  });
  return pulls.filter((pull) => isOurs(host, pull.head.repo?.full_name));
}

/** The pull requests of an entry’s branch, newest first. */
export async function pullsOf(host: Host, name: DraftName, state: 'open' | 'closed') {
  const { client, at, base } = host;
  const head = branchOf(name);
  const { data } = await client.rest.pulls.list({
    ...at,
    base,
    head: `${at.owner}:${head}`,
    state,
    per_page: PAGE,
  });
  return data.filter((pull) => pull.head.ref === head && isOurs(host, pull.head.repo?.full_name));
}

/** The pull request of a draft that is whole: as for Decap, one without a status is none. */
export async function draftPull(host: Host, name: DraftName): Promise<Pull | undefined> {
  return (await pullsOf(host, name, 'open')).find((pull) => statusOf(pull) !== undefined);
}

/** The status that a pull request’s labels tell. */
export function statusOf({ labels }: Pull): DraftStatus | undefined {
  return labels.map(({ name }) => statusOfLabel(name)).find((status) => status !== undefined);
}

/** What the board tells of a pull request; undefined when it is no draft of the collections. */
export function summaryOf(pull: Pull): DraftSummary | undefined {
  const name = nameOfBranch(pull.head.ref);
  const status = statusOf(pull);
  if (!name || !status) return undefined;
  return {
    name,
    title: pull.title,
    status,
    version: pull.head.sha,
    updatedAt: pull.updated_at,
  };
}

/** Gives a pull request one status, and leaves its other labels. */
export async function label({ client, at }: Host, pull: Pull, status: DraftStatus): Promise<void> {
  const before = pull.labels.map(({ name }) => name);
  const labels = [...before.filter((name) => !isStatusLabel(name)), labelOf(status)];
  if (labels.length === before.length && labels.every((name) => before.includes(name))) return;
  await client.rest.issues.setLabels({ ...at, issue_number: pull.number, labels });
}

/** Opens the pull request of a branch, or finds the one that somebody opened meanwhile. */
export async function openPull(
  host: Host,
  name: DraftName,
  { title, body }: { title: string; body: string },
): Promise<Pull | undefined> {
  const { client, at, base } = host;
  try {
    const { data } = await client.rest.pulls.create({
      ...at,
      base,
      head: branchOf(name),
      title,
      body,
    });
    return data;
  } catch (error) {
    if (!refusedWith(error, 422) || !/already exists/i.test(error.message)) throw error;
    return (await pullsOf(host, name, 'open'))[0];
  }
}
