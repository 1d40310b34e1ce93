import { z } from 'zod';
import { type Answer, created, notFound, ok, refused } from './answer.ts';
import type { Asked, Hub } from './hub.ts';
import { instant } from './instant.ts';

/** Above this GitHub gives a file's content by its blob alone. */
const INLINE = 1024 * 1024;

const sha = z.string().regex(/^[0-9a-f]{40}$/);

const sentBlob = z.object({ content: z.string(), encoding: z.enum(['utf-8', 'base64']) });

const sentTree = z.object({
  base_tree: sha,
  tree: z.array(
    z.object({
      path: z.string(),
      mode: z.literal('100644'),
      type: z.literal('blob'),
      sha: sha.nullish(),
      content: z.string().optional(),
    }),
  ),
});

const person = z.object({
  name: z.string().min(1),
  email: z.string().min(1),
  date: z.string().optional(),
});

const sentCommit = z.object({
  message: z.string().min(1),
  tree: sha,
  parents: z.array(sha),
  author: person.optional(),
  committer: person.optional(),
});

/** Whoever the token belongs to. */
const MONA: z.infer<typeof person> = {
  name: 'mona',
  email: 'mona@users.noreply.github.com',
};

export function createBlob({ hub: { store }, body }: Asked): Answer {
  const { content, encoding } = sentBlob.parse(body);
  return created({ sha: store.addBlob(Buffer.from(content, encoding)) });
}

export function getBlob({ hub: { store }, groups }: Asked): Answer {
  const content = store.blobs.get(groups.sha ?? '');
  if (!content) return notFound();
  return ok({
    sha: groups.sha,
    encoding: 'base64',
    content: wrapped(content),
    size: content.length,
  });
}

export function createTree({ hub: { store }, body }: Asked): Answer {
  const { base_tree: base, tree } = sentTree.parse(body);
  const known = store.files(base);
  if (!known) return refused(404, 'base_tree not found');
  const files = new Map(known);
  for (const { path, sha: given, content } of tree) {
    if (path.split('/').some((part) => /^(?:|\.{1,2}|\.git)$/i.test(part))) {
      return refused(422, 'tree.path contains a malformed path component');
    }
    if (given === null && !files.delete(path)) return refused(422, 'GitRPC::BadObjectState');
    if (content !== undefined) files.set(path, store.addBlob(Buffer.from(content)));
    else if (given && !store.blobs.has(given)) return refused(422, 'tree.sha does not exist');
    else if (given) files.set(path, given);
  }
  return created({ sha: store.addTree(files) });
}

export function getTree({ hub: { store }, groups, query }: Asked): Answer {
  const [name = '', folder = ''] = (groups.tree ?? '').split(':');
  const files = store.files(name);
  if (!files) return notFound();
  const under = folder === '' ? '' : `${folder}/`;
  const below = [...files].filter(([path]) => path.startsWith(under));
  if (below.length === 0) return notFound();
  const found = below.map(([path, sha]) => ({
    path: path.slice(under.length),
    mode: '100644',
    type: 'blob',
    sha,
    size: store.blobs.get(sha)?.length,
  }));
  const direct = found.filter(({ path }) => query.has('recursive') || !path.includes('/'));
  return ok({ sha: name, tree: direct, truncated: false });
}

export function createCommit({ hub, body }: Asked): Answer {
  const sent = sentCommit.parse(body);
  const { tree, parents, message, author = MONA, committer = author } = sent;
  if (!hub.store.trees.has(tree)) return refused(422, 'Tree SHA does not exist');
  const now = { date: instant() };
  const sha = hub.store.addCommit({
    tree,
    parents,
    message,
    author: { ...now, ...author },
    committer: { ...now, ...committer },
  });
  const { commit, ...rest } = describeCommit(hub, sha);
  return created({ ...commit, ...rest });
}

export function getCommit({ hub, groups }: Asked): Answer {
  const { sha } = hub.store.commits.get(groups.sha ?? '') ?? {};
  if (!sha) return notFound();
  const { commit, ...rest } = describeCommit(hub, sha);
  return ok({ ...commit, ...rest });
}

/** A commit as lists of commits tell it. */
export function describeCommit({ store }: Hub, name: string) {
  const commit = store.commit(name);
  if (!commit) throw new Error(`stand-in: there is no commit ${name}`);
  const { sha, tree, parents, message, author, committer } = commit;
  return {
    sha,
    commit: { tree: { sha: tree }, message, author, committer },
    parents: parents.map((parent) => ({ sha: parent })),
  };
}

export function getContent({ hub: { store, repo }, groups, query }: Asked): Answer {
  const path = groups.path ?? '';
  const name = query.get('ref') ?? '';
  const files = store.commit(name) && store.files(name);
  if (!files) return refused(404, `No commit found for the ref ${name}`);
  const sha = files.get(path);
  const content = sha && store.blobs.get(sha);
  if (!content) {
    const isFolder = [...files.keys()].some((each) => each.startsWith(`${path}/`));
    return isFolder ? ok([{ type: 'file', path: `${path}/…` }]) : notFound();
  }
  const inline = content.length <= INLINE;
  return ok({
    type: 'file',
    path,
    sha,
    size: content.length,
    encoding: inline ? 'base64' : 'none',
    content: inline ? wrapped(content) : '',
    url: `https://api.github.com/repos/${repo}/contents/${path}`,
  });
}

/** GitHub breaks base64 into lines. */
function wrapped(content: Buffer): string {
  return content.toString('base64').replace(/.{60}/g, '$&\n');
}
