import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content, Entry } from '../model/content.ts';
import type { CollectionName } from '../model/editor.ts';
import { contentFolder } from './content-folder.ts';
import { type Reading, readContent } from './read.ts';
import { headline, report } from './report.ts';

/** The nouns, and the settings as a collection of one. */
type LoadedName = CollectionName | 'settings';

/** Wait, in milliseconds, for an editor or a Git checkout to finish writing its files. */
const SETTLE_MS = 60;

let current: Promise<Reading> | undefined;
let settling: NodeJS.Timeout | undefined;
const shown = new Map<LoadedName, LoaderContext>();
const watched = new WeakSet<object>();

/** Loads one noun of the content folder into Astro; in development, again whenever a file changes. */
export function collection(name: LoadedName): Loader {
  return {
    name: `perron-${name}`,
    async load(context) {
      // The content folder is read once for all the collections of one pass.
      current ??= readContent(contentFolder());
      const reading = await current;
      if (!reading.ok) {
        throw new Error(`${headline(reading.problems)}\n\n${report(reading.problems)}\n`);
      }
      await fill(name, reading.content, context);
      shown.set(name, context);
      if (context.watcher) watch(context.watcher, context);
    },
  };
}

async function fill(name: LoadedName, content: Content, context: LoaderContext) {
  const { store, generateDigest, renderMarkdown } = context;
  const entries: readonly Entry<object>[] =
    name === 'settings'
      ? [{ slug: 'settings', file: 'settings.yml', data: content.settings, body: '' }]
      : content[name];
  const kept = new Set(entries.map(({ slug }) => slug));
  for (const id of store.keys()) if (!kept.has(id)) store.delete(id);
  for (const { slug: id, data, body } of entries) {
    const digest = generateDigest({ ...data, body });
    if (store.get(id)?.digest === digest) continue;
    store.set({ id, data: { ...data }, body, digest, rendered: await renderMarkdown(body) });
  }
}

function watch(watcher: NonNullable<LoaderContext['watcher']>, { logger }: LoaderContext) {
  if (watched.has(watcher)) return;
  watched.add(watcher);
  const folder = contentFolder();
  watcher.add(folder);
  watcher.on('all', (_event, path) => {
    if (!path.startsWith(folder)) return;
    clearTimeout(settling);
    settling = setTimeout(() => {
      reload(logger).catch((error: unknown) => logger.error(String(error)));
    }, SETTLE_MS);
  });
}

async function reload(logger: LoaderContext['logger']) {
  current = readContent(contentFolder());
  const reading = await current;
  if (!reading.ok) {
    logger.error(`${headline(reading.problems)}\n\n${report(reading.problems)}\n`);
    return;
  }
  for (const [name, context] of shown) await fill(name, reading.content, context);
}
