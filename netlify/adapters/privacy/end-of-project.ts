import type { Catalogue } from '../../../src/model/catalogue.ts';

/** The last day of an offer's project, where the site still has it. */
export function endOfProject(
  { projects }: Pick<Catalogue, 'projects'>,
  { project }: { project: string | null },
): string | undefined {
  if (project === null || !Object.hasOwn(projects, project)) return undefined;
  return projects[project]?.window.end;
}
