/**
 * What the criteria and the model say of a page while it is being filled: the same modules as when it
 * is sent, the same words as in the desk. It tells, and never stops anything.
 */
import { answersFromForm } from '../../../submissions/form/answers.ts';
import { checkAnswers } from '../../../submissions/form/check-proposal.ts';
import { fillStep } from '../../../submissions/form/fill-step.ts';
import { liveRemarks } from '../../../submissions/form/live-remarks.ts';
import { proposalForm } from '../../../submissions/form/proposal.ts';
import { formStep } from '../../../submissions/form/steps.ts';
import type { LiveData } from './live-data.ts';
import { RemarksOnPage } from './remarks-on-page.ts';

/** How long after the last key it looks, and how long after that it is said aloud, in milliseconds. */
const LOOK_MS = 400;
const ALOUD_MS = 1500;

/** Looks at a form as it is being filled. */
export function followCriteria(form: HTMLFormElement, data: LiveData): void {
  const { page, answers, context, hasPicture } = data;
  const step = formStep(page);
  if (!step) return;
  const remarks = new RemarksOnPage(form);
  const done = new Set(remarks.told());
  let looking: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const typed = answersFromForm(proposalForm, new FormData(form));
    const checked = checkAnswers(fillStep(step, answers, typed), context, hasPicture);
    remarks.show(
      liveRemarks(
        checked,
        step,
        (key) => remarks.asks(key),
        (key) => done.has(key),
      ),
    );
    clearTimeout(telling);
    telling = setTimeout(() => remarks.tellAloud(), ALOUD_MS);
  };
  const soon = () => {
    clearTimeout(looking);
    looking = setTimeout(look, LOOK_MS);
  };
  form.addEventListener('input', soon);
  form.addEventListener('change', ({ target }) => {
    const name = target instanceof Element ? target.getAttribute('name') : null;
    if (name) done.add(name);
    soon();
  });
  look();
}
