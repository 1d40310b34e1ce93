import type { Catalogue, CataloguedNeed, CataloguedProject } from '../model/catalogue.ts';
import { countedOn, progressOf } from '../offers/progress/need-progress.ts';
import type { NeedSums } from '../offers/progress/need-sums.ts';
import { isWanting } from '../offers/silence/need-silence.ts';

/** A need of which something is missing today, as an alert looks at it. */
export interface MissingNeed {
  /** Slugs and ids. */
  project: string;
  need: string;
  region: string;
  caisse: string;
  communities: readonly string[];
  /** Whether it is given from home: people’s work, of a project that says so. */
  remote: boolean;
  skill: string | undefined;
  material: string | undefined;
  /** Its last day, `YYYY-MM-DD`. */
  ends: string;
  essential: boolean;
  /** People or units. */
  missing: number;
}

/** What the database knows of needs, by project and then by need. */
export type Sums = ReadonlyMap<string, ReadonlyMap<string, NeedSums>>;

/**
 * All that is missing on a day, `YYYY-MM-DD`: people and things, of projects that take offers. Money is
 * given at its campaign, and is told by nobody here.
 */
export function missingNeeds(
  { projects }: Pick<Catalogue, 'projects'>,
  sums: Sums,
  today: string,
): MissingNeed[] {
  return Object.entries(projects).flatMap(([slug, project]) =>
    project.needs.flatMap((need) => {
      const missing = missingOf(project, need, sums.get(slug)?.get(need.id), today);
      if (missing === 0) return [];
      return [
        {
          project: slug,
          need: need.id,
          region: project.region,
          caisse: project.caisse,
          communities: project.communities ?? [],
          remote: need.category === 'human' && project.remote === true,
          skill: need.skill,
          material: need.material,
          ends: firstOf(need.window.end, project.window.end),
          essential: need.essential ?? false,
          missing,
        },
      ];
    }),
  );
}

function firstOf(one: string, other: string): string {
  return one.localeCompare(other) <= 0 ? one : other;
}

function missingOf(
  project: CataloguedProject,
  need: CataloguedNeed,
  known: NeedSums | undefined,
  today: string,
): number {
  if (!isWanting(project, need, today)) return 0;
  const progress = progressOf(need, known);
  return progress.filled ? 0 : Math.max(0, progress.asked - countedOn(progress));
}

/** A need as one text. */
export function keyOf({ project, need }: Pick<MissingNeed, 'project' | 'need'>): string {
  return `${project} ${need}`;
}
