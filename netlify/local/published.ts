import { watch } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Clone } from './desk/clone.ts';
import { mirrorIn } from './published/mirror.ts';
import { watchTree } from './published/watch-tree.ts';

/** Wait, in milliseconds, for an editor or Git to finish what it is writing. */
const SETTLE_MS = 40;

/** What the content shown locally is made from. */
export interface PublishedOptions {
  /** Where local state lives: the content shown is its `content` folder. */
  state: string;
  /** The developer's content folder, shown as it is now. It is read, never written. */
  contentFolder: string;
  /** The desk's clone, whose published files are laid on top; none without a desk. */
  clone?: Clone;
  /** Told of the paths that changed, relative to the content folder, once they are in place. */
  onChange?: (paths: string[]) => void;
  /** Told of a failure to keep in step; what was last shown stays. */
  onError?: (error: unknown) => void;
}

/** The content shown locally. */
export interface Published {
  folder: string;
  stop(): Promise<void>;
}

/** Makes the content that the local site shows, and keeps it in step with its two sources. */
export async function startPublished(options: PublishedOptions): Promise<Published> {
  const { contentFolder, clone, onChange, onError = console.error } = options;
  const folder = join(resolve(options.state), 'content');
  const mirror = mirrorIn(folder, resolve(contentFolder), clone);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const update = async () => {
    const changed = await mirror.update();
    if (changed.length > 0) onChange?.(changed);
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(update).catch(onError);
    }, SETTLE_MS);
  };
  const stopWatchingContent = await watchTree(resolve(contentFolder), soon);
  // Git replaces the branch's file: its folder is what can be watched.
  const branch = clone && watch(join(clone.root, '.git', 'refs', 'heads'), soon);
  running = mirror.update().then(() => undefined);
  await running;
  return {
    folder,
    async stop() {
      stopWatchingContent();
      branch?.close();
      clearTimeout(timer);
      await running;
    },
  };
}
