import type { Loader, LoaderContext } from 'astro/loaders';
import { ALL_PROJECTS } from '../../../src/offers/progress/project-progress.ts';
import { type ProgressReading, readProgress } from './read-progress.ts';

/** No build waits longer than this for the counts, in milliseconds. */
const LONGEST_READING_MS = 15_000;

/** How often the counts are read anew while one develops, in milliseconds. */
const EVERY_MS = 5_000;

/** What the counts were last loaded into: Astro may load everything anew. */
let shown: LoaderContext | undefined;

/**
 * Loads into Astro how far every need is. Without a database, or with one that does not answer, the
 * pages are made all the same, without counts, and the build says so.
 */
export function progressLoader(environment: NodeJS.ProcessEnv = process.env): Loader {
  return {
    name: 'perron-progress',
    async load(context) {
      shown = context;
      const url = environment.DATABASE_URL || environment.NETLIFY_DB_URL;
      const reading = url ? await readProgress(url, LONGEST_READING_MS) : undefined;
      if (reading?.ok) fill(context, reading);
      else {
        const why = reading
          ? `La base de données ne répond pas (${reading.reason})`
          : 'Sans base de données';
        context.logger.warn(`${why} : les pages se font sans les comptes des offres.`);
        context.store.clear();
      }
      if (url && context.watcher) readAgain(url, context);
    },
  };
}

/** In development, from time to time: what was last read stays while the database is silent. */
function readAgain(url: string, context: LoaderContext): void {
  setTimeout(async () => {
    if (shown !== context) return;
    const reading = await readProgress(url, LONGEST_READING_MS);
    if (reading.ok && shown === context) fill(context, reading);
    readAgain(url, context);
  }, EVERY_MS).unref();
}

type Read = Extract<ProgressReading, { ok: true }>;

function fill({ store, generateDigest }: LoaderContext, { projects, givers }: Read) {
  // That it is there also says that the counts could be read.
  projects.set(ALL_PROJECTS, { needs: {}, givers, wantedBy: [] });
  for (const id of store.keys()) if (!projects.has(id)) store.delete(id);
  for (const [id, data] of projects) {
    const digest = generateDigest(data);
    if (store.get(id)?.digest !== digest) store.set({ id, data, digest });
  }
}
