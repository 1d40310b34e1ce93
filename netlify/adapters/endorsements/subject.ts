import type { Place } from '../../../src/endorsements/by-place.ts';
import { projectTakes, proposalTakes } from '../../../src/endorsements/takes.ts';
import { type Catalogue, caisseIn, projectIn } from '../../../src/model/catalogue.ts';
import type { Window } from '../../../src/model/day.ts';
import type { SubmissionRow } from '../../database/tables.ts';
import { endOfDay } from '../privacy/end-of-project.ts';
import { findSubmission } from '../submissions/find-submission.ts';
import { openAnswers } from '../submissions/sealed-columns.ts';
import { today } from '../today.ts';
import type { World } from '../world.ts';

/** What is endorsed: a published project by its slug, or a proposal by its id. */
export type SubjectName =
  | { project: string; submission?: undefined }
  | { submission: string; project?: undefined };

/** A name as one text. */
export const keyOf = ({ project, submission }: SubjectName): string =>
  project === undefined ? `submission ${submission}` : `project ${project}`;

/** The name of what a row is about. */
export function nameOf(row: { project: string | null; submission: string | null }): SubjectName {
  if (row.project !== null) return { project: row.project };
  if (row.submission !== null) return { submission: row.submission };
  throw new Error('endorsements: a row that is about nothing');
}

/** What is endorsed, as whoever endorses it may know it. */
export interface Subject {
  title: string;
  summary?: string;
  organisation: string;
  place: Place & { name?: string; regionName: string };
  window?: Window;
  /** Whether it can be endorsed now. */
  takes: boolean;
  /** When it came to its end, or will: an endorsement is kept from there. */
  ends?: Date;
  /** Its slug on the site, once it is there. */
  slug?: string;
  /** The name of the caisse that reads it, as long as nobody has decided. */
  caisse?: string;
}

export type SubjectWorld = Pick<World, 'catalogue' | 'clock' | 'dataKeys' | 'database'>;

/** Looks at what is endorsed; nothing where it is not there, or not there any more. */
export async function lookAt(world: SubjectWorld, name: SubjectName): Promise<Subject | undefined> {
  if (name.project !== undefined) return projectSubject(world, name.project);
  const row = await findSubmission(world.database, name.submission);
  return row && proposalSubject(world, row);
}

function projectSubject(
  { catalogue, clock }: Pick<World, 'catalogue' | 'clock'>,
  slug: string,
): Subject | undefined {
  const current = catalogue();
  const project = projectIn(current, slug);
  if (!project) return undefined;
  const { title, window, region, municipality, promoter } = project;
  return {
    title,
    organisation: promoter.name,
    place: { municipality, region, regionName: regionName(current, region) },
    window,
    takes: projectTakes(today(current, clock), project),
    ends: endOfDay(window.end),
    slug,
  };
}

/** A proposal, whatever becomes of it: once it is published, the project that it has become. */
export function proposalSubject(
  world: Omit<SubjectWorld, 'database'>,
  row: SubmissionRow,
): Subject | undefined {
  const published =
    row.status === 'published' && row.slug !== null ? projectSubject(world, row.slug) : undefined;
  if (published) return published;
  const sent = openAnswers(world.dataKeys, 'submissions.sent_answers', row.id, row.sentAnswers);
  if (!sent) return undefined;
  const catalogue = world.catalogue();
  const only = (key: string) => sent[key]?.[0] || undefined;
  const [start, end] = [only('window.start'), only('window.end')];
  const [summary, name] = [only('summary'), only('place.name')];
  const region = only('region') ?? '';
  const caisse = caisseIn(catalogue, row.caisse)?.name;
  return {
    title: only('title') ?? '',
    organisation: only('promoter.name') ?? '',
    ...(summary !== undefined && { summary }),
    place: {
      municipality: only('place.municipality') ?? '',
      region,
      regionName: regionName(catalogue, region),
      ...(name !== undefined && { name }),
    },
    ...(start !== undefined && end !== undefined && { window: { start, end } }),
    takes: proposalTakes(row),
    ...((row.status === 'refused' || row.status === 'withdrawn') && { ends: row.statusSince }),
    ...(caisse !== undefined && { caisse }),
  };
}

function regionName({ regions }: Pick<Catalogue, 'regions'>, slug: string): string {
  return Object.hasOwn(regions, slug) ? (regions[slug] ?? '') : '';
}
