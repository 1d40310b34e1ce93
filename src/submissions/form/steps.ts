import type { Finding } from '../../criteria/finding.ts';
import type { Answers } from './answers.ts';
import type { ProposalError } from './proposal-error.ts';

export type FormStepId =
  | 'organisme'
  | 'projet'
  | 'lieu'
  | 'besoins'
  | 'etapes'
  | 'photo'
  | 'bilan'
  | 'envoi';

/** One page of the form. */
export interface FormStep {
  /** Also a part of the page’s address. */
  id: FormStepId;
  title: string;
  /** What it asks, in one sentence. */
  sentence: string;
  /** Where its answers are in the model: everything under these. */
  paths: readonly string[];
  /** How long it takes, roughly, for somebody who knows the project. */
  minutes: number;
}

/** The pages of the form, in their order. */
export const formSteps: readonly FormStep[] = [
  {
    id: 'organisme',
    title: 'Votre organisme',
    sentence: 'Qui porte le projet, et où vous écrire.',
    paths: ['promoter'],
    minutes: 2,
  },
  {
    id: 'projet',
    title: 'Votre projet',
    sentence: 'Ce qui se passera, pour qui, et pourquoi.',
    paths: ['title', 'summary', 'kind', 'extends', 'body', 'sectors', 'communities'],
    minutes: 6,
  },
  {
    id: 'lieu',
    title: 'Quand et où',
    sentence: 'Les dates, l’endroit, et la caisse qui recevra votre proposition.',
    paths: ['window', 'place', 'region', 'caisse'],
    minutes: 2,
  },
  {
    id: 'besoins',
    title: 'Ce qu’il vous manque',
    sentence: 'Des gens, du matériel et, s’il le faut aussi, de l’argent. Un besoin à la fois.',
    paths: ['needs', 'funding'],
    minutes: 6,
  },
  {
    id: 'etapes',
    title: 'Les étapes',
    sentence:
      'Un grand projet se fait une étape à la fois, chacune avec un résultat qu’on peut voir.',
    paths: ['steps'],
    minutes: 4,
  },
  {
    id: 'photo',
    title: 'Une photo',
    sentence: 'Facultatif. Sans photo, le site tisse lui-même une image.',
    paths: ['picture'],
    minutes: 1,
  },
  {
    id: 'bilan',
    title: 'Le bilan',
    sentence: 'Quand le projet est fini : ce qui a été accompli, avec qui, en nombres.',
    paths: ['outcome'],
    minutes: 3,
  },
  {
    id: 'envoi',
    title: 'Relire et envoyer',
    sentence: 'Tout ce que vous avez écrit, sur une page.',
    paths: [],
    minutes: 2,
  },
];

/** A page of the form by its id, which may come from an address. */
export function formStep(id: string | undefined): FormStep | undefined {
  return formSteps.find((step) => step.id === id);
}

/** The page that asks an answer, by its key or by the path of a finding. */
export function stepOf(path: string): FormStep | undefined {
  return formSteps.find(({ paths }) => paths.some((held) => isUnder(path, held)));
}

function isUnder(path: string, held: string): boolean {
  return path === held || path.startsWith(`${held}.`) || path.startsWith(`${held}[`);
}

/**
 * The pages to go through. Steps are asked of a large project, or of who wants them.
 *
 * @param wantsSteps whether somebody asked for the page of the steps
 * @param published whether the project is published: it may have come to its end
 */
export function stepsToFill(
  answers: Answers,
  findings: readonly Pick<Finding, 'code'>[],
  wantsSteps = false,
  published = false,
): FormStep[] {
  const hasSteps =
    wantsSteps ||
    Object.keys(answers).some((key) => isUnder(key, 'steps')) ||
    findings.some(({ code }) => code === 'SPLIT_INTO_STEPS');
  return formSteps.filter(
    ({ id }) => (id !== 'etapes' || hasSteps) && (id !== 'bilan' || published),
  );
}

/** How many minutes some pages take. */
export function minutesOf(steps: readonly FormStep[]): number {
  return steps.reduce((total, { minutes }) => total + minutes, 0);
}

/** The answers of one page. */
export function answersOfStep({ paths }: FormStep, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([key]) => paths.some((held) => isUnder(key, held))),
  );
}

/** Where a page stands: nothing in it yet, something to mend, or nothing more to do. */
export type StepState = 'empty' | 'to-mend' | 'done';

/** Where a page stands, by what is wrong with the whole proposal. */
export function stepState(
  step: FormStep,
  errors: readonly Pick<ProposalError, 'field'>[],
  answers: Answers,
): StepState {
  const isEmpty = Object.keys(answersOfStep(step, answers)).length === 0;
  if (isEmpty) return 'empty';
  return errors.some(({ field }) => stepOf(field)?.id === step.id) ? 'to-mend' : 'done';
}
