import { z } from 'zod';
import { contents } from '../../adapters/git/contents.ts';
import { BRANCH, type Clone } from './clone.ts';

const file = z.object({ path: z.string(), label: z.string().optional() });

/** The questions that only read what is published. */
const question = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('entriesByFolder'),
    params: z.object({ folder: z.string(), extension: z.string(), depth: z.number() }),
  }),
  z.object({ action: z.literal('entriesByFiles'), params: z.object({ files: z.array(file) }) }),
  z.object({ action: z.literal('getEntry'), params: file }),
]);

/** A file as Decap's server gives it. */
export interface EntryFile {
  data: string | null;
  file: { path: string; label?: string; id: string | null };
}

/**
 * Answers a question about what is published from Git's objects, as Decap's server would from its
 * work tree: without a change of branch, which takes it several commands and makes all others wait.
 * Undefined when something else is asked.
 */
export async function readEntries(
  clone: Clone,
  asked: unknown,
): Promise<EntryFile | EntryFile[] | undefined> {
  const { data } = question.safeParse(asked);
  if (!data) return undefined;
  if (data.action === 'entriesByFolder') {
    const { folder, extension, depth } = data.params;
    const found = await blobs(clone, [`${folder}/`], ['-r']);
    const paths = [...found.keys()].filter(
      (path) =>
        path.endsWith(extension) && path.slice(folder.length + 1).split('/').length <= depth,
    );
    return entries(
      clone,
      found,
      paths.map((path) => ({ path })),
    );
  }
  const files = data.action === 'getEntry' ? [data.params] : data.params.files;
  const found = await blobs(
    clone,
    files.map(({ path }) => path),
  );
  const read = await entries(clone, found, files);
  return data.action === 'getEntry' ? read[0] : read;
}

/** The ids of published files, by their paths. */
async function blobs(clone: Clone, paths: string[], flags: string[] = []) {
  const listed = await clone.git([
    'ls-tree',
    '-z',
    ...flags,
    `refs/heads/${BRANCH}`,
    '--',
    ...paths,
  ]);
  const found = new Map<string, string>();
  for (const line of listed.split('\0')) {
    const [, id, path] = /^\d+ blob (\w+)\t([\s\S]+)$/.exec(line) ?? [];
    if (id && path) found.set(path, id);
  }
  return found;
}

async function entries(
  clone: Clone,
  found: ReadonlyMap<string, string>,
  files: readonly z.infer<typeof file>[],
): Promise<EntryFile[]> {
  const ids = [...new Set(files.flatMap(({ path }) => found.get(path) ?? []))];
  const read = await contents(clone, ids);
  return files.map(({ path, label }) => {
    const id = found.get(path) ?? null;
    const data = id === null ? undefined : read[ids.indexOf(id)];
    return { data: data?.toString('utf8') ?? null, file: { path, label, id } };
  });
}
