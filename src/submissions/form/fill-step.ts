import { type Answers, readAnswers, tidyAnswers } from './answers.ts';
import { proposalForm } from './proposal.ts';
import { answersOfStep, type FormStep } from './steps.ts';
import { withIds } from './with-ids.ts';

/**
 * The answers once a page was posted: it replaces what it asks, and nothing else. Needs and steps that
 * have no id yet are given theirs; a step forgets the needs that are no longer there.
 *
 * @param stored what was answered before
 * @param posted what the page says, as `answersFromForm` read it
 */
export function fillStep(step: FormStep, stored: Answers, posted: Answers): Answers {
  const replaced = new Set(Object.keys(answersOfStep(step, stored)));
  const others = Object.entries(stored).filter(([key]) => !replaced.has(key));
  const filled = answersWithIds({
    ...Object.fromEntries(others),
    ...answersOfStep(step, posted),
  });
  return step.paths.includes('needs') ? withoutLostNeeds(filled) : filled;
}

/** Answers whose needs and steps all have an id. */
export function answersWithIds(answers: Answers): Answers {
  const tidied = tidyAnswers(proposalForm, answers);
  const named = withIds(readAnswers(proposalForm, tidied)) as Partial<Record<ListName, Named[]>>;
  const ids = (['needs', 'steps'] as const).flatMap((list) =>
    (named[list] ?? []).map(({ id }, index): [string, string[]] => [
      `${list}[${index}].id`,
      [String(id)],
    ]),
  );
  return tidyAnswers(proposalForm, { ...tidied, ...Object.fromEntries(ids) });
}

type ListName = 'needs' | 'steps';
type Named = { id?: unknown };

const NEED_ID = /^needs\[\d+\]\.id$/;
const NEEDS_OF_STEP = /^steps\[\d+\]\.needs$/;

/** Answers whose steps name no need that is gone. */
export function withoutLostNeeds(answers: Answers): Answers {
  const entries = Object.entries(answers);
  const ids = new Set(entries.flatMap(([key, values]) => (NEED_ID.test(key) ? values : [])));
  return tidyAnswers(
    proposalForm,
    Object.fromEntries(
      entries.map(([key, values]) => [
        key,
        NEEDS_OF_STEP.test(key) ? values.filter((id) => ids.has(id)) : values,
      ]),
    ),
  );
}
