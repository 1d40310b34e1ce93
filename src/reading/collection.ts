import type { Loader, LoaderContext } from 'astro/loaders';
import type { Content, Entry } from '../model/content.ts';
import type { CollectionName } from '../model/editor.ts';
import { contentFolder } from './content-folder.ts';
import { writeFrontmatter } from './frontmatter.ts';
import { type Reading, readContent } from './read.ts';
import { refusal } from './report.ts';
import { watchFolder } from './watch-folder.ts';

/** The nouns, and the settings as a collection of one. */
type LoadedName = CollectionName | 'settings';

/** One reading of the content folder, and the collections that it has been given to. */
interface Pass {
  reading: Promise<Reading>;
  given: Set<LoadedName>;
}

let pass: Pass | undefined;
let lastSound: Content | undefined;
const shown = new Map<LoadedName, LoaderContext>();

/**
 * Loads one noun of the content folder into Astro. In development, again whenever a file changes: what
 * was last sound stays shown while something is wrong.
 */
export function collection(name: LoadedName): Loader {
  return {
    name: `perron-${name}`,
    async load(context) {
      // Astro forgets who listens each time it loads everything; one collection listens for all.
      if (name === 'settings') watch(context);
      const reading = await readingFor(name);
      if (reading.ok) {
        lastSound = reading.content;
      } else {
        if (!lastSound) throw new Error(refusal(reading.problems));
        if (name === 'settings') context.logger.error(refusal(reading.problems));
      }
      // Astro may have emptied the store before it asks again.
      await fill(name, lastSound, context);
      shown.set(name, context);
    },
  };
}

/** The folder is read once for all collections, and again once one of them asks for more. */
function readingFor(name: LoadedName): Promise<Reading> {
  if (!pass || pass.given.has(name)) {
    pass = { reading: readContent(contentFolder()), given: new Set() };
  }
  pass.given.add(name);
  return pass.reading;
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
    // Astro takes a text that begins with a rule for one with a header: an empty header prevents it.
    const rendered = await renderMarkdown(writeFrontmatter({}, body));
    store.set({ id, data: { ...data }, body, digest, rendered });
  }
}

function watch({ watcher, logger }: LoaderContext) {
  if (!watcher) return;
  let wasWrong = false;
  watchFolder(watcher, contentFolder(), async () => {
    const reading = await readContent(contentFolder());
    if (!reading.ok) {
      wasWrong = true;
      logger.error(refusal(reading.problems));
      return;
    }
    if (wasWrong) logger.info('Le contenu est de nouveau en ordre.');
    wasWrong = false;
    lastSound = reading.content;
    for (const [name, context] of shown) await fill(name, reading.content, context);
  });
}
