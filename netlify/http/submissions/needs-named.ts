import { projectIn } from '../../../src/model/catalogue.ts';
import type { Answers } from '../../../src/submissions/form/answers.ts';
import { nameAfterTitles } from '../../../src/submissions/form/name-after-titles.ts';
import { openAnswers } from '../../adapters/submissions/sealed-columns.ts';
import type { World } from '../../adapters/world.ts';
import type { Proposal } from './follow-link.ts';

const ID = /^(?:needs|steps)\[\d+\]\.id$/;
const STEP_ID = /^steps\[\d+\]\.id$/;

/**
 * The answers as they are sent: needs and steps have the names of their titles, which addresses show.
 * Those that were sent before, or are published, keep theirs: others refer to them.
 */
export function namedForSending(
  { dataKeys, catalogue }: Pick<World, 'dataKeys' | 'catalogue'>,
  { row, answers }: Pick<Proposal, 'row' | 'answers'>,
): Answers {
  const sent = openAnswers(dataKeys, 'submissions.sent_answers', row.id, row.sentAnswers) ?? {};
  const published = projectIn(catalogue(), row.changes)?.needs.map(({ id }) => id) ?? [];
  const steps = row.changes === null ? [] : valuesAt(answers, STEP_ID);
  return nameAfterTitles(answers, [...valuesAt(sent, ID), ...published, ...steps]);
}

function valuesAt(answers: Answers, key: RegExp): string[] {
  return Object.entries(answers).flatMap(([each, values]) => (key.test(each) ? values : []));
}
