import { type FSWatcher, watch } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Tells of every change in a folder and in those below it. Each folder is watched by itself: it is
 * cheaper than what Node does on Linux when asked to watch a tree, which is to watch every file.
 */
export async function watchTree(root: string, onChange: () => void): Promise<() => void> {
  const watchers = new Map<string, FSWatcher>();
  let stopped = false;
  const refresh = async () => {
    const folders = new Set(await foldersOf(root));
    if (stopped) return;
    const before = watchers.size;
    for (const [folder, watcher] of watchers) {
      if (folders.has(folder)) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const folder of folders) {
      if (!watchers.has(folder)) watchers.set(folder, watched(folder, changed));
    }
    // What was put in a new folder before it was watched has told nobody.
    if (before > 0 && watchers.size > before) onChange();
  };
  const changed = () => {
    onChange();
    void refresh();
  };
  await refresh();
  return () => {
    stopped = true;
    for (const watcher of watchers.values()) watcher.close();
  };
}

function watched(folder: string, onChange: () => void): FSWatcher {
  // A folder that is removed ends its own watcher; the refresh that follows forgets it.
  return watch(folder, onChange).on('error', onChange);
}

/** A folder, if it is there, and all those below it. */
async function foldersOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
  if (!entries) return [];
  const below = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return [
    folder,
    ...(await Promise.all(below.map(({ name }) => foldersOf(join(folder, name))))).flat(),
  ];
}
