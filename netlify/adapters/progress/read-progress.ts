import { noSums } from '../../../src/offers/progress/need-sums.ts';
import type { ProjectProgress } from '../../../src/offers/progress/project-progress.ts';
import { openDatabase } from '../database.ts';
import { readProjectEndorsements } from '../endorsements/read-endorsements.ts';
import { errorCode } from '../log.ts';
import { readGivers } from './read-givers.ts';
import { readLedger } from './read-ledger.ts';
import { readSums } from './read-sums.ts';

/** The needs of every project that the database knows of, or why it cannot be read. */
export type ProgressReading =
  | {
      ok: true;
      projects: Map<string, ProjectProgress>;
      /** How many people and organisations have given, whatever they gave to. */
      givers: number;
    }
  | { ok: false; reason: string };

/** Reads how far every need of every project is, and not for longer than that. */
export async function readProgress(url: string, longestMs: number): Promise<ProgressReading> {
  const { database, close } = openDatabase(url, () => {});
  const late = Promise.withResolvers<never>();
  const limit = setTimeout(() => late.reject(new DOMException('', 'TimeoutError')), longestMs);
  try {
    const reading = Promise.all([
      readSums(database),
      readLedger(database),
      readGivers(database),
      readProjectEndorsements(database),
    ]);
    const [sums, ledger, givers, wanted] = await Promise.race([reading, late.promise]);
    const projects = new Map<string, ProjectProgress>();
    const slugs = [sums, ledger, givers.byProject, wanted].flatMap((known) => [...known.keys()]);
    for (const slug of new Set(slugs)) {
      const needs = together(sums.get(slug), ledger.get(slug));
      const wantedBy = wanted.get(slug) ?? [];
      projects.set(slug, { needs, givers: givers.byProject.get(slug) ?? 0, wantedBy });
    }
    return { ok: true, projects, givers: givers.all };
  } catch (error) {
    return { ok: false, reason: errorCode(error) };
  } finally {
    clearTimeout(limit);
    // Not awaited: where the server does not answer, neither does its end.
    void close();
  }
}

type Of<M> = M extends Promise<Map<string, infer T>> ? T : never;

function together(
  sums: Of<ReturnType<typeof readSums>> = new Map(),
  ledger: Of<ReturnType<typeof readLedger>> = new Map(),
): ProjectProgress['needs'] {
  return Object.fromEntries(
    [...new Set([...sums.keys(), ...ledger.keys()])].map((need) => [
      need,
      { ...(sums.get(need) ?? noSums), days: ledger.get(need) ?? [] },
    ]),
  );
}
