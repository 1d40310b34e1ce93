import { byPlace, type Endorsements } from '../../../src/endorsements/by-place.ts';
import { projectIn } from '../../../src/model/catalogue.ts';
import type { Answers } from '../../../src/submissions/form/answers.ts';
import type { SubmissionRow } from '../../database/tables.ts';
import type { World } from '../world.ts';
import { readProjectEndorsements, readProposalEndorsements } from './read-endorsements.ts';

/** How many people want something, by how near they live to where it is to be. */
export interface Wanted {
  counts: Endorsements;
  municipality: string;
}

/** Who wants a proposal, or the published project that it changes or has become. */
export async function wantedProposal(
  { database, catalogue }: Pick<World, 'database' | 'catalogue'>,
  { id, status, changes, slug }: Pick<SubmissionRow, 'id' | 'status' | 'changes' | 'slug'>,
  answers: Answers,
): Promise<Wanted> {
  const published = changes ?? (status === 'published' ? slug : null);
  const project = projectIn(catalogue(), published);
  const place = project ?? {
    municipality: answers['place.municipality']?.[0] ?? '',
    region: answers.region?.[0] ?? '',
  };
  const groups =
    published === null
      ? (await readProposalEndorsements(database, [id])).get(id)
      : (await readProjectEndorsements(database, published)).get(published);
  return { counts: byPlace(groups ?? [], place), municipality: place.municipality };
}

/** How many people want each of some proposals. */
export async function endorsedCounts(
  { database }: Pick<World, 'database'>,
  ids: readonly string[],
): Promise<Map<string, number>> {
  const found = await readProposalEndorsements(database, ids);
  return new Map(
    [...found].map(([id, groups]) => [id, groups.reduce((sum, { people }) => sum + people, 0)]),
  );
}
