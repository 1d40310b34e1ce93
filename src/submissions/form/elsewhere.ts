import type { Resource } from '../../model/resource.ts';

/** What a project is about, as far as it is known. */
export interface Subject {
  region?: string | undefined;
  sectors?: readonly string[] | undefined;
  skills?: readonly string[] | undefined;
  materials?: readonly string[] | undefined;
}

type Served = Pick<Resource, 'regions' | 'sectors' | 'skills' | 'materials'>;

/**
 * The resources that serve somebody in a region and for a subject: those nearest to the subject first,
 * then those of the region itself. Where two are as near, they keep their order. Without any subject,
 * all that serve the region.
 */
export function elsewhere<R extends Served>(resources: readonly R[], subject: Subject): R[] {
  const { region } = subject;
  const wanted = (['skills', 'materials', 'sectors'] as const).filter(
    (list) => subject[list]?.length,
  );
  return resources
    .filter(({ regions }) => serves(regions, region))
    .map((resource) => ({ resource, nearness: nearness(resource, subject) }))
    .filter(({ nearness: found }) => wanted.length === 0 || found > 0)
    .sort(
      (one, other) =>
        other.nearness - one.nearness || isLocal(other.resource) - isLocal(one.resource),
    )
    .map(({ resource }) => resource);
}

/** A few doors, not a directory. */
const MOST_ANSWERING = 5;

/** The resources that offer the very thing that a proposal lacks, where it is to be. */
export function answeringResources<R extends Resource>(
  resources: readonly R[],
  { region, skills, materials }: Subject,
): Pick<R, 'name' | 'summary' | 'website'>[] {
  if (!skills?.length && !materials?.length) return [];
  return elsewhere(resources, { region, skills, materials })
    .slice(0, MOST_ANSWERING)
    .map(({ name, summary, website }) => ({ name, summary, website }));
}

/** No region: everywhere in Québec. */
const serves = (regions: readonly string[], region: string | undefined) =>
  region === undefined || regions.length === 0 || regions.includes(region);

const isLocal = ({ regions }: Served) => Number(regions.length > 0);

/** The very thing that is lacking says more than the field that it belongs to. */
const WEIGHTS = { skills: 3, materials: 3, sectors: 1 } as const;

function nearness(resource: Served, subject: Subject): number {
  return (['skills', 'materials', 'sectors'] as const).reduce((sum, list) => {
    const shared = (subject[list] ?? []).filter((id) => resource[list].includes(id)).length;
    return sum + WEIGHTS[list] * shared;
  }, 0);
}
