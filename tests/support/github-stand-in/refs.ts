import { z } from 'zod';
import { type Answer, created, notFound, ok, refused } from './answer.ts';
import { type Asked, close } from './hub.ts';
import { describeCommit } from './objects.ts';

const HEADS = 'refs/heads/';

const sentRef = z.object({ ref: z.string().startsWith(HEADS), sha: z.string() });
const sentMove = z.object({ sha: z.string(), force: z.boolean().default(false) });

function described(branch: string, sha: string) {
  return { ref: `${HEADS}${branch}`, object: { type: 'commit', sha } };
}

export function getRef({ hub: { store }, groups }: Asked): Answer {
  const branch = groups.branch ?? '';
  const sha = store.branches.get(branch);
  return sha ? ok(described(branch, sha)) : notFound();
}

export function createRef({ hub: { store }, body }: Asked): Answer {
  const { ref, sha } = sentRef.parse(body);
  const branch = ref.slice(HEADS.length);
  if (!store.commits.has(sha)) return refused(422, 'Object does not exist');
  if (store.branches.has(branch)) return refused(422, 'Reference already exists');
  const inTheWay = [...store.branches.keys()].some(
    (other) => other.startsWith(`${branch}/`) || branch.startsWith(`${other}/`),
  );
  if (inTheWay) return refused(422, 'Reference update failed');
  store.branches.set(branch, sha);
  return created(described(branch, sha));
}

export function updateRef({ hub: { store }, groups, body }: Asked): Answer {
  const branch = groups.branch ?? '';
  const { sha, force } = sentMove.parse(body);
  const before = store.branches.get(branch);
  if (!before) return refused(422, 'Reference does not exist');
  if (!force && !store.history(sha).has(before)) {
    return refused(422, 'Update is not a fast forward');
  }
  store.branches.set(branch, sha);
  return ok(described(branch, sha));
}

/** A pull request does not outlive its branch. */
export function deleteRef({ hub, groups }: Asked): Answer {
  const branch = groups.branch ?? '';
  if (!hub.store.branches.has(branch)) return refused(422, 'Reference does not exist');
  for (const pull of hub.pulls.filter(({ head, state }) => head === branch && state === 'open')) {
    close(hub, pull);
  }
  hub.store.branches.delete(branch);
  return { status: 204 };
}

export function getBranch({ hub, groups }: Asked): Answer {
  const name = groups.branch ?? '';
  if (!hub.store.branches.has(name)) return refused(404, 'Branch not found');
  return ok({ name, commit: describeCommit(hub, name), protected: hub.isProtected });
}

export function compare({ hub, groups }: Asked): Answer {
  const { store } = hub;
  // A head may be named with its owner, as of any fork.
  const names = (groups.basehead ?? '').split('...').map((name) => name.replace(/^[\w.-]+:/, ''));
  const [base, head] = names.map((name) => store.commit(name)?.sha);
  if (!base || !head) return notFound();
  const from = store.mergeBase(base, head);
  const commits = store.between(base, head);
  const files = store.differences(from, head).map(({ path, before, after }) => ({
    filename: path,
    status: !before ? 'added' : after ? 'modified' : 'removed',
    sha: after ?? before,
    ...(/\.(?:md|yml)$/.test(path) && { patch: '@@ -1 +1 @@' }),
  }));
  return ok({
    status: commits.length === 0 ? 'identical' : 'ahead',
    ahead_by: commits.length,
    base_commit: describeCommit(hub, base),
    merge_base_commit: describeCommit(hub, from),
    commits: commits.map((sha) => describeCommit(hub, sha)),
    files,
  });
}
