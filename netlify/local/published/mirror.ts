import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { differences } from '../../adapters/git/differences.ts';
import { BRANCH, type Clone, UPSTREAM } from '../desk/clone.ts';
import { filesIn } from '../desk/upstream.ts';

/** Where one file of the mirror comes from, and what tells that it changed. */
type Origin = { version: string } & ({ file: string } | { blob: string });

/** A folder kept equal to the developer's content with what the desk has published on top. */
export interface Mirror {
  /** Brings the folder up to date; answers with the paths that changed, relative to it. */
  update(): Promise<string[]>;
}

/** A mirror in `folder`. A half-written file is never seen there: each is renamed into place. */
export function mirrorIn(folder: string, contentFolder: string, clone: Clone | undefined): Mirror {
  const written = new Map<string, string>();
  let first = true;
  return {
    async update() {
      const origins = await ownFiles(contentFolder);
      if (clone) await overlay(origins, clone);
      if (first) for (const path of await filesThere(folder)) written.set(path, '');
      first = false;
      const changed: string[] = [];
      for (const [path, origin] of origins) {
        if (written.get(path) === origin.version) continue;
        await put(join(folder, path), origin, clone, `${folder}.partial`);
        written.set(path, origin.version);
        changed.push(path);
      }
      for (const path of [...written.keys()].filter((each) => !origins.has(each))) {
        await rm(join(folder, path), { force: true });
        written.delete(path);
        changed.push(path);
      }
      return changed;
    },
  };
}

async function ownFiles(contentFolder: string): Promise<Map<string, Origin>> {
  const origins = new Map<string, Origin>();
  for (const path of await filesIn(contentFolder)) {
    const file = join(contentFolder, path);
    const found = await unlessGone(stat(file));
    if (found) origins.set(path, { file, version: `${found.mtimeMs}:${found.size}` });
  }
  return origins;
}

/** What the desk published is read in Git's objects: its work tree changes branch all the time. */
async function overlay(origins: Map<string, Origin>, clone: Clone) {
  for (const { path, after } of await differences(clone, UPSTREAM, `refs/heads/${BRANCH}`)) {
    const inContent = clone.folder === '' ? path : path.slice(clone.folder.length + 1);
    if (after) origins.set(inContent, { blob: after, version: after });
    else origins.delete(inContent);
  }
}

async function put(path: string, origin: Origin, clone: Clone | undefined, partial: string) {
  await mkdir(dirname(path), { recursive: true });
  if ('blob' in origin) {
    if (!clone) throw new Error('published: a file of the desk without a desk');
    await writeFile(partial, await clone.bytes(['cat-file', 'blob', origin.blob]));
  } else if ((await unlessGone(copyFile(origin.file, partial).then(() => true))) === undefined) {
    return;
  }
  await rename(partial, path);
}

async function filesThere(folder: string): Promise<string[]> {
  return (await unlessGone(filesIn(folder))) ?? [];
}

/** A file may go away between its being listed and its being read: the next update sees to it. */
async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  return work.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}
