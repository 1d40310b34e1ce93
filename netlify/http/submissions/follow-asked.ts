import type { ChangesAsked } from '../../../src/submissions/form/form-view.ts';
import { decisionInWords } from '../../../src/submissions/life/decision-words.ts';
import { historyOf } from '../../adapters/submissions/find-submission.ts';
import { openText } from '../../adapters/submissions/sealed-columns.ts';
import type { World } from '../../adapters/world.ts';
import type { SubmissionLine, SubmissionRow } from '../../database/tables.ts';

/** What the team asks to be changed now, where it does. */
export async function changesAskedOf(
  world: World,
  row: SubmissionRow,
): Promise<ChangesAsked | undefined> {
  if (row.status !== 'changes_requested') return undefined;
  const lines = await historyOf(world.database, row.id);
  const line = lines.findLast(({ command }) => command === 'request-changes');
  return line && saidIn(world, row, line);
}

/** Why somebody decided something, in words. */
export function saidIn(
  { catalogue, dataKeys }: Pick<World, 'catalogue' | 'dataKeys'>,
  { id }: SubmissionRow,
  { reasons, note }: SubmissionLine,
): ChangesAsked {
  const { criteria } = catalogue().policy;
  const said = openText(dataKeys, 'submission_history.note', id, note);
  return {
    reasons: reasons.map((reason) => decisionInWords(reason, criteria)),
    ...(said !== undefined && { note: said }),
  };
}
