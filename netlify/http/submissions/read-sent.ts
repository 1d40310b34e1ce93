import {
  type Answers,
  answersFromForm,
  readAnswers,
} from '../../../src/submissions/form/answers.ts';
import { proposalForm } from '../../../src/submissions/form/proposal.ts';

/** A proposal as it was sent, not checked yet: by a program, or by a form. */
export interface Sent {
  project: unknown;
  body: unknown;
  /** The slug of its caisse, where it names one. */
  caisse: string | undefined;
  /** What comes with it: consent, key, trap. */
  fields: unknown;
  /** What was typed, where a form sent it. */
  typed?: Answers;
}

/** Finds the proposal in what was sent. */
export function readSent({ fields, json }: { fields: unknown; json: boolean }): Sent {
  if (json) {
    // Without any project, all that one needs is told.
    const project = clipped(held(fields, 'project') ?? {});
    return { project, body: held(fields, 'body'), caisse: caisseOf(project), fields };
  }
  const typed = answersFromForm(proposalForm, entriesOf(fields));
  const { body, picture, ...project } = readAnswers(proposalForm, typed) as {
    [name: string]: unknown;
  };
  return { project, body, caisse: caisseOf(project), fields, typed };
}

/** No list that the model takes is as long: what is beyond would only be told to be too much. */
const LONGEST_LIST = 103;
/** How deep lists are in a project: those of a need or of a step. */
const DEEPEST = 4;

/** Data whose lists are cut where they are already too long, for all of it to be checked in no time. */
function clipped(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    return value.slice(0, LONGEST_LIST).map((each) => clipped(each, depth + 1));
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name, clipped(each, depth + 1)]),
  );
}

function entriesOf(fields: unknown): [string, unknown][] {
  return Object.entries(fields ?? {}).flatMap(([key, values]: [string, unknown]) =>
    [values].flat().map((value): [string, unknown] => [key, value]),
  );
}

function caisseOf(project: unknown): string | undefined {
  const caisse = held(project, 'caisse');
  return typeof caisse === 'string' ? caisse : undefined;
}

function held(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
