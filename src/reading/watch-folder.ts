import { isAbsolute, relative, sep } from 'node:path';

/** What is asked of a watcher: that of Vite is one. */
export interface Watcher {
  add(path: string): unknown;
  on(event: 'all', listener: (event: string, path: string) => void): unknown;
}

/** Wait, in milliseconds, for an editor or a Git checkout to finish writing its files. */
export const SETTLE_MS = 60;

/**
 * Does something each time a folder has changed and settled, never twice at once. A failure is told on
 * the terminal and does not end the watch.
 */
export function watchFolder(watcher: Watcher, folder: string, onChange: () => Promise<void>): void {
  let settling: NodeJS.Timeout | undefined;
  let working: Promise<void> = Promise.resolve();
  watcher.add(folder);
  watcher.on('all', (_event, path) => {
    if (!isWithin(folder, path)) return;
    clearTimeout(settling);
    settling = setTimeout(() => {
      working = working.then(onChange).catch((error: unknown) => console.error(error));
    }, SETTLE_MS);
  });
}

/** Whether a path is inside of a folder, and not in a part that tools hide (`.git`, swap files). */
export function isWithin(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  if (inside === '' || isAbsolute(inside)) return false;
  return !inside.split(sep).some((part) => part.startsWith('.'));
}
