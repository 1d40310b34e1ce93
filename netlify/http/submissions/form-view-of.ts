import { eq } from 'drizzle-orm';
import { checkAnswers } from '../../../src/submissions/form/check-proposal.ts';
import { choicesOf } from '../../../src/submissions/form/choices.ts';
import type { FormView, JoinedPicture } from '../../../src/submissions/form/form-view.ts';
import {
  answersOfStep,
  type FormStep,
  stepOf,
  stepState,
  stepsToFill,
} from '../../../src/submissions/form/steps.ts';
import { canonicalAnswers, sameAnswers } from '../../adapters/submissions/draft/entry-answers.ts';
import { pageChangesOf, publishedAnswers } from '../../adapters/submissions/page-changes.ts';
import { proposalContextOf } from '../../adapters/submissions/proposal-context.ts';
import type { World } from '../../adapters/world.ts';
import { submissionPictures } from '../../database/tables.ts';
import { changesAskedOf } from './follow-asked.ts';
import type { Proposal } from './follow-link.ts';

/** A proposal as the pages of its form show it. */
export async function formViewOf(
  world: World,
  { row, answers, email, path }: Proposal,
  wantsSteps = false,
): Promise<FormView> {
  const catalogue = world.catalogue();
  const picture = await pictureOf(world, row.id);
  const context = proposalContextOf(catalogue, row);
  const checked = checkAnswers(answers, context, picture !== undefined);
  const errors = checked.ok ? [] : checked.errors;
  const asked = await changesAskedOf(world, row);
  const change = pageChangesOf(world, row, answers, picture !== undefined);
  const published = publishedAnswers(world.dataKeys, row);
  const now = canonicalAnswers(answers);
  const differs = (step: FormStep) =>
    !sameAnswers(answersOfStep(step, published ?? now), answersOfStep(step, now)) ||
    (step.id === 'photo' && picture !== undefined && published !== undefined);
  return {
    path,
    status: row.status,
    changes: row.changes,
    ...(change && { change }),
    answers,
    choices: choicesOf(catalogue, answers, row.caisse),
    context,
    errors,
    findings: checked.findings,
    steps: stepsToFill(answers, checked.findings, wantsSteps, row.changes !== null).map((step) => ({
      step,
      state: stepState(step, errors, answers),
      toMend: errors.filter(({ field }) => stepOf(field)?.id === step.id).length,
      changed: differs(step),
    })),
    ...(asked && { asked }),
    ...(picture && { picture }),
    ...(email !== undefined && { email }),
  };
}

/** The picture that was joined to a proposal, without its bytes. */
async function pictureOf({ database }: World, id: string): Promise<JoinedPicture | undefined> {
  const { width, height, submissionId } = submissionPictures;
  const [picture] = await database
    .select({ width, height })
    .from(submissionPictures)
    .where(eq(submissionId, id));
  return picture;
}
