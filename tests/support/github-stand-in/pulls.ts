import { z } from 'zod';
import { type Answer, created, notFound, ok, refused } from './answer.ts';
import { type Asked, close, type Hub, headSha, type KeptPull } from './hub.ts';
import { instant } from './instant.ts';
import { mergedFiles } from './merge.ts';

const sentPull = z.object({
  title: z.string().min(1),
  body: z.string().max(65_536).optional(),
  head: z.string(),
  base: z.string(),
  draft: z.boolean().default(false),
});
const sentChange = z.object({
  title: z.string().min(1).optional(),
  body: z.string().max(65_536).optional(),
  state: z.enum(['open', 'closed']).optional(),
});
const sentLabels = z.object({ labels: z.array(z.string().min(1).max(50)) });
const sentMerge = z.object({
  sha: z.string().optional(),
  commit_message: z.string().optional(),
  merge_method: z.literal('merge'),
});

function described(hub: Hub, pull: KeptPull) {
  const owner = pull.from.split('/')[0];
  return {
    number: pull.number,
    state: pull.state,
    title: pull.title,
    body: pull.body,
    draft: pull.draft,
    merged_at: pull.merged_at,
    merge_commit_sha: pull.merge_commit_sha,
    updated_at: pull.updated_at,
    user: { login: 'mona' },
    labels: pull.labels.map((name) => ({ name, color: 'ededed' })),
    head: {
      ref: pull.head,
      label: `${owner}:${pull.head}`,
      sha: headSha(hub, pull),
      repo: { full_name: pull.from, fork: pull.from !== hub.repo },
    },
    base: {
      ref: pull.base,
      sha: hub.store.branches.get(pull.base),
      repo: { full_name: hub.repo },
    },
  };
}

export function listPulls({ hub, query }: Asked): Answer {
  const state = query.get('state') ?? 'open';
  const found = hub.pulls
    .filter((pull) => state === 'all' || pull.state === state)
    .filter(({ base }) => (query.get('base') ?? base) === base)
    .filter(({ head, from }) => {
      const label = `${from.split('/')[0]}:${head}`;
      return (query.get('head') ?? label) === label;
    })
    .sort((one, other) => other.number - one.number);
  return ok(found.map((pull) => described(hub, pull)));
}

export function getPull(asked: Asked): Answer {
  const pull = pullIn(asked);
  if (!pull) return notFound();
  const mergeable = mergedFiles(asked.hub, pull) !== undefined;
  return ok({
    ...described(asked.hub, pull),
    mergeable,
    mergeable_state: !mergeable ? 'dirty' : asked.hub.isProtected ? 'blocked' : 'clean',
  });
}

export function createPull({ hub, body }: Asked): Answer {
  const sent = sentPull.parse(body);
  const owner = hub.repo.split('/')[0];
  const head = String(sent.head).replace(`${owner}:`, '');
  const invalid = (message: string) =>
    refused(422, 'Validation Failed', [{ resource: 'PullRequest', code: 'custom', message }]);
  const { branches } = hub.store;
  const [base, sha] = [branches.get(sent.base), branches.get(head)];
  if (!base || !sha) {
    const field = base ? 'head' : 'base';
    return refused(422, 'Validation Failed', [{ resource: 'PullRequest', field, code: 'invalid' }]);
  }
  if (hub.pulls.some((pull) => pull.head === head && pull.state === 'open')) {
    return invalid(`A pull request already exists for ${owner}:${head}.`);
  }
  if (hub.store.history(base).has(sha)) {
    return invalid(`No commits between ${sent.base} and ${head}`);
  }
  const pull = newPull(hub, { ...sent, body: sent.body ?? null, head });
  pull.lastSha = sha;
  return created(described(hub, pull));
}

/** Puts a pull request on the list, whoever it is from. */
export function newPull(
  hub: Hub,
  given: Pick<KeptPull, 'title' | 'head' | 'base'> & Partial<KeptPull>,
): KeptPull {
  const pull: KeptPull = {
    number: hub.pulls.length + 1,
    body: null,
    state: 'open',
    merged_at: null,
    merge_commit_sha: null,
    lastSha: '',
    labels: [],
    updated_at: instant(),
    from: hub.repo,
    draft: false,
    ...given,
  };
  hub.pulls.push(pull);
  return pull;
}

export function updatePull(asked: Asked): Answer {
  const { hub } = asked;
  const body = sentChange.parse(asked.body);
  const pull = pullIn(asked);
  if (!pull) return notFound();
  if (body.title !== undefined) pull.title = body.title;
  if (body.body !== undefined) pull.body = body.body;
  pull.updated_at = instant();
  if (body.state === 'closed' && pull.state === 'open') close(hub, pull);
  return ok(described(hub, pull));
}

export function setLabels(asked: Asked): Answer {
  const pull = pullIn(asked);
  if (!pull) return notFound();
  pull.labels = [...new Set(sentLabels.parse(asked.body).labels)];
  pull.updated_at = instant();
  return ok(pull.labels.map((name) => ({ name, color: 'ededed' })));
}

export function mergePull(asked: Asked): Answer {
  const { hub } = asked;
  const body = sentMerge.parse(asked.body);
  const pull = pullIn(asked);
  if (!pull) return notFound();
  if (pull.state === 'closed') return refused(405, 'Pull Request is not mergeable');
  const sha = headSha(hub, pull);
  if (body.sha && body.sha !== sha) {
    return refused(409, 'Head branch was modified. Review and try the merge again.');
  }
  const files = mergedFiles(hub, pull);
  if (!files) return refused(405, 'Pull Request is not mergeable');
  if (hub.isProtected) return refused(405, 'Required status check "build" is expected.');
  const title = `Merge pull request #${pull.number} from ${hub.repo.split('/')[0]}/${pull.head}`;
  const hubber = { name: 'GitHub', email: 'noreply@github.com', date: instant() };
  const merge = hub.store.addCommit({
    tree: hub.store.addTree(files),
    parents: [hub.store.branches.get(pull.base) ?? '', sha],
    message: `${title}\n\n${body.commit_message ?? pull.title}`,
    author: hubber,
    committer: hubber,
  });
  hub.store.branches.set(pull.base, merge);
  close(hub, pull, merge);
  return ok({ sha: merge, merged: true, message: 'Pull Request successfully merged' });
}

function pullIn({ hub, groups }: Asked): KeptPull | undefined {
  return hub.pulls.find(({ number }) => number === Number(groups.number));
}
