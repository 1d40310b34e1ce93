import { describe, expect, it } from 'vitest';
import { reasonCodes } from '../../../src/criteria/finding.ts';
import { checkAnswers } from '../../../src/submissions/form/check-proposal.ts';
import { answersWithIds, fillStep } from '../../../src/submissions/form/fill-step.ts';
import { formKeys, inFormOrder } from '../../../src/submissions/form/form-order.ts';
import {
  answersOfStep,
  type FormStep,
  formStep,
  formSteps,
  minutesOf,
  stepOf,
  stepState,
  stepsToFill,
} from '../../../src/submissions/form/steps.ts';
import { context } from './support/proposal-context.ts';
import { soundAnswers } from './support/sound-answers.ts';

const step = (id: string): FormStep => {
  const found = formStep(id);
  if (!found) throw new Error(`no step ${id}`);
  return found;
};

describe('the pages of the form', () => {
  it.each(formKeys)('ask %s on one page and no other', (key) => {
    const asked = formSteps.filter(
      (each) => Object.keys(answersOfStep(each, { [key]: ['x'] })).length > 0,
    );
    expect(asked).toHaveLength(1);
    expect(stepOf(key)).toBe(asked[0]);
  });

  it('share the answers between them', () => {
    const shared = formSteps.map((each) => answersOfStep(each, soundAnswers));
    expect(Object.assign({}, ...shared)).toEqual(soundAnswers);
    const counted = shared.reduce((sum, each) => sum + Object.keys(each).length, 0);
    expect(counted).toBe(Object.keys(soundAnswers).length);
  });

  it('take a name for no other that begins alike', () => {
    expect(stepOf('placement')).toBeUndefined();
    expect(stepOf('titleX')).toBeUndefined();
    expect(stepOf('needs')?.id).toBe('besoins');
    expect(stepOf('')).toBeUndefined();
    expect(formStep('constructor')).toBeUndefined();
  });

  it('ask for steps of a large project, or of who wants them', () => {
    const ids = (steps: FormStep[]) => steps.map(({ id }) => id);
    expect(ids(stepsToFill({}, []))).not.toContain('etapes');
    expect(ids(stepsToFill({}, [{ code: 'SPLIT_INTO_STEPS' }]))).toContain('etapes');
    expect(ids(stepsToFill(soundAnswers, []))).toContain('etapes');
    expect(ids(stepsToFill({}, [], true))).not.toContain('bilan');
    expect(ids(stepsToFill({}, [], true, true))).toEqual(ids([...formSteps]));
    expect(minutesOf(stepsToFill({}, []))).toBeLessThan(minutesOf(formSteps));
  });
});

describe('where a page stands', () => {
  const stateOf = (id: string, answers: typeof soundAnswers) => {
    const checked = checkAnswers(answers, context);
    return stepState(step(id), checked.ok ? [] : checked.errors, answers);
  };

  it('is done when nothing is wrong with it', () => {
    for (const { id } of formSteps.slice(0, 5)) expect(stateOf(id, soundAnswers)).toBe('done');
    expect(stateOf('photo', soundAnswers)).toBe('empty');
  });

  it('is empty before anything is answered, and then to mend until it is sound', () => {
    expect(stateOf('lieu', {})).toBe('empty');
    expect(stateOf('lieu', { region: ['capitale-nationale'] })).toBe('to-mend');
    expect(stateOf('besoins', { ...soundAnswers, 'needs[0].quantity': ['deux'] })).toBe('to-mend');
    expect(stateOf('projet', { ...soundAnswers, 'needs[0].quantity': ['deux'] })).toBe('done');
  });
});

describe('a page that is posted', () => {
  it('replaces its own answers, and no others', () => {
    const posted = { title: ['Un autre titre'], region: ['estrie'] };
    const filled = fillStep(step('projet'), soundAnswers, posted);
    expect(filled.title).toEqual(['Un autre titre']);
    expect(filled).not.toHaveProperty('summary');
    expect(filled).not.toHaveProperty('body');
    expect(filled.region).toEqual(soundAnswers.region);
    expect(answersOfStep(step('besoins'), filled)).toEqual(
      answersOfStep(step('besoins'), soundAnswers),
    );
  });

  it('gives an id to what has none, and leaves the others their own', () => {
    const posted = {
      'needs[0].category': ['human'],
      'needs[0].title': ['Couturières à la machine'],
      'needs[1].id': ['velos'],
      'needs[1].title': ['Un tout autre titre'],
      'needs[2].title': ['Couturières, à la machine !'],
    };
    const filled = fillStep(step('besoins'), {}, posted);
    expect(filled).toEqual({
      ...posted,
      'needs[0].id': ['couturieres-a-la-machine'],
      'needs[2].id': ['couturieres-a-la-machine-2'],
    });
    expect(fillStep(step('besoins'), filled, filled)).toEqual(filled);
  });

  it('makes steps forget the needs that went away', () => {
    const posted = Object.fromEntries(
      Object.entries(answersOfStep(step('besoins'), soundAnswers)).filter(
        ([key]) => !key.startsWith('needs[1]'),
      ),
    );
    const filled = fillStep(step('besoins'), soundAnswers, posted);
    expect(filled['steps[0].needs']).toEqual(['mecano']);
    expect(filled['needs[1].id']).toEqual(['pieces']);
    expect(checkAnswers(filled, context).ok).toBe(true);
  });

  it('leaves alone answers that have all their ids', () => {
    expect(answersWithIds(soundAnswers)).toEqual(soundAnswers);
  });
});

it('puts what is said in the order in which it is asked', () => {
  const fields = [
    'zzz',
    'needs[10].title',
    'needs[2].use',
    'body',
    'promoter.email',
    'needs',
    'caisse',
  ];
  expect(inFormOrder(fields.map((field) => ({ field }))).map(({ field }) => field)).toEqual([
    'promoter.email',
    'body',
    'caisse',
    'needs',
    'needs[2].use',
    'needs[10].title',
    'zzz',
  ]);
});

it('has a page for each thing that the criteria may refuse', () => {
  const fields = ['needs', 'window.end', 'needs[0].use', 'steps', 'promoter.fiduciary', 'extends'];
  for (const field of [...fields, 'funding', 'funding.url']) expect(stepOf(field)).toBeDefined();
  expect(reasonCodes).toContain('SPLIT_INTO_STEPS');
});
