import { type Catalogue, projectIn } from '../../../src/model/catalogue.ts';

/** The last day of an offer's project, where the site still has it. */
export function endOfProject(
  catalogue: Pick<Catalogue, 'projects'>,
  { project }: { project: string | null },
): string | undefined {
  return projectIn(catalogue, project)?.window.end;
}
