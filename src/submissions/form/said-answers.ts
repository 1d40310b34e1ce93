import { pathOfKey } from './answer-keys.ts';
import { placeAt } from './answer-place.ts';
import { type Answers, readAnswers } from './answers.ts';
import { type AskedField, askedAt } from './asked-field.ts';
import type { Choices } from './choices.ts';
import { proposalForm } from './proposal.ts';
import { answersOfStep, type FormStep } from './steps.ts';

/** An answer as it is read again: its name, and what was answered in words. */
export interface SaidAnswer {
  key: string;
  label: string;
  kind: AskedField['control']['kind'];
  unit?: string | undefined;
  values: readonly string[];
}

/** What was answered of one thing: the page itself, or one item of its list. */
export interface SaidGroup {
  /** `Besoin 2`; none for what is no item of a list. */
  title?: string | undefined;
  answers: SaidAnswer[];
}

const ID = /\]\.id$/;

/** All that was answered on a page, in its order. */
export function saidOfStep(step: FormStep, answers: Answers, choices: Choices): SaidGroup[] {
  const data = readAnswers(proposalForm, answers);
  const groups: SaidGroup[] = [];
  for (const [key, values] of Object.entries(answersOfStep(step, answers))) {
    // What only the site reads, nobody has typed.
    if (ID.test(key)) continue;
    const path = pathOfKey(key) ?? [];
    const isItem = typeof path[1] === 'number';
    const { within, label } = placeAt(proposalForm, path, data);
    const title = isItem ? within[0] : undefined;
    // The group that is the whole page says nothing more.
    const inside = within.slice(isItem || step.paths.length === 1 ? 1 : 0);
    const last = groups.at(-1);
    const group = last && last.title === title ? last : { title, answers: [] };
    if (group !== last) groups.push(group);
    group.answers.push(said(key, nameOf([...inside, label]), values, answers, choices));
  }
  return groups;
}

/** « Quand, début » */
const nameOf = (parts: readonly string[]) =>
  parts.map((part, index) => (index === 0 ? part : part.toLowerCase())).join(', ');

function said(
  key: string,
  label: string,
  values: readonly string[],
  answers: Answers,
  choices: Choices,
): SaidAnswer {
  const asked = askedAt(key, answers);
  if (asked.kind === 'group') return { key, label, kind: 'line', values };
  const { control, unit } = asked.field;
  const options =
    control.kind === 'choice' ? control.options : 'list' in control ? choices[control.list] : [];
  const named = values.map(
    (value) => options?.find((option) => option.value === value)?.label ?? value,
  );
  return { key, label, kind: control.kind, unit, values: named };
}
