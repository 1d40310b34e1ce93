import type { Answers } from '../../../src/submissions/form/answers.ts';
import { isLetThrough } from '../../../src/submissions/harmless.ts';
import type { PageChanges } from '../../../src/submissions/page-changes.ts';
import { changedAnswers } from '../../../src/submissions/space/changed-answers.ts';
import type { SubmissionRow } from '../../database/tables.ts';
import type { World } from '../world.ts';
import { canonicalAnswers } from './draft/entry-answers.ts';
import { nameIn } from './names.ts';
import { openAnswers } from './sealed-columns.ts';

/** What the published page of a project said when changes to it were begun; nothing for a proposal. */
export function publishedAnswers(
  dataKeys: World['dataKeys'],
  { id, changes, previousAnswers }: SubmissionRow,
): Answers | undefined {
  return changes === null
    ? undefined
    : openAnswers(dataKeys, 'submissions.previous_answers', id, previousAnswers);
}

/**
 * What would change on the page of a published project; nothing for a proposal.
 *
 * @param hasPicture whether a photo was joined
 */
export function pageChangesOf(
  { catalogue, dataKeys }: Pick<World, 'catalogue' | 'dataKeys'>,
  row: SubmissionRow,
  answers: Answers,
  hasPicture: boolean,
): PageChanges | undefined {
  const before = publishedAnswers(dataKeys, row);
  if (!before) return undefined;
  const current = catalogue();
  const after = canonicalAnswers(answers);
  const isConfirmed = row.confirmedAt !== null;
  return {
    changed: changedAnswers(before, after, nameIn(current)),
    picture: hasPicture,
    address: !isConfirmed,
    // Nobody has seen what a photo shows, nor knows whose another address is.
    atOnce:
      !hasPicture &&
      isConfirmed &&
      isLetThrough(before, after, current.policy.submissions.harmless),
  };
}
