import { type Catalogue, projectIn } from '../../../src/model/catalogue.ts';

/** The last day of an offer's project, where the site still has it. */
export function endOfProject(
  catalogue: Pick<Catalogue, 'projects'>,
  { project }: { project: string | null },
): string | undefined {
  return projectIn(catalogue, project)?.window.end;
}

/** The end of a day, `YYYY-MM-DD`, in Québec. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59-05:00`);
}
