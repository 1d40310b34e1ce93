import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, answersFromForm } from '../../../src/submissions/form/answers.ts';
import { checkAnswers } from '../../../src/submissions/form/check-proposal.ts';
import { liveRemarks } from '../../../src/submissions/form/live-remarks.ts';
import { proposalForm } from '../../../src/submissions/form/proposal.ts';
import { formStep, formSteps } from '../../../src/submissions/form/steps.ts';
import { whySteps } from '../../../src/submissions/form/why-steps.ts';
import { arbitraryEntries } from './support/arbitrary-entries.ts';
import { context } from './support/proposal-context.ts';
import { soundAnswers } from './support/sound-answers.ts';

const needsPage = formStep('besoins') ?? fail('the form has a page of needs');
function fail(message: string): never {
  throw new Error(message);
}

const all = () => true;
const none = () => false;
const but = (...keys: string[]): Answers =>
  Object.fromEntries(Object.entries(soundAnswers).filter(([key]) => !keys.includes(key)));
const onNeeds = (answers: Answers, done: (key: string) => boolean = none) =>
  liveRemarks(
    checkAnswers(answers, context),
    needsPage,
    (key) => key !== 'needs' && key !== 'steps',
    done,
  );

describe('what is said of a page while it is being filled', () => {
  it('says nothing of what was not reached yet', () => {
    expect(onNeeds(but('needs[0].title', 'needs[0].quantity'))).toEqual({
      beside: new Map(),
      above: [],
    });
  });

  it('says it once one has left the field', () => {
    const { beside } = onNeeds(but('needs[0].title'), (key) => key === 'needs[0].title');
    expect([...beside.keys()]).toEqual(['needs[0].title']);
    expect(beside.get('needs[0].title')?.severity).toBe('refuse');
  });

  it('says at once what no more typing can mend, in the words of the criteria', () => {
    const { beside } = onNeeds({ ...soundAnswers, 'needs[2].use': ['working-capital'] });
    expect(beside.get('needs[2].use')?.message).toContain('ne peut pas être demandé ici');
  });

  it('waits until an address is whole before it says where it leads', () => {
    const half = { ...soundAnswers, 'funding.url': ['https://la-ruche.example/velos'] };
    expect(onNeeds(half).beside.size).toBe(0);
    expect(onNeeds(half, all).beside.get('funding.url')?.message).toContain('laruchequebec.com');
  });

  it('says above all of it what no one field can mend', () => {
    const money = Object.fromEntries(
      Object.entries(but()).filter(([key]) => !/^(needs\[[01]\]|steps)/.test(key)),
    );
    expect(onNeeds(money).above.map(({ severity, field }) => [severity, field])).toEqual([
      ['refuse', 'needs'],
    ]);
    const { above } = onNeeds({
      ...but(
        'steps[1].id',
        'steps[1].title',
        'steps[1].window.start',
        'steps[1].window.end',
        'steps[1].outcome',
      ),
      'needs[0].quantity': ['40'],
    });
    expect(above.map(({ field }) => field)).toEqual(['steps']);
    expect(above[0]?.message).toContain('plus de 25 personnes');
  });

  it('gives as advice what stops nothing', () => {
    const remarks = onNeeds(but('funding.partner', 'funding.url', 'funding.goal'));
    const advice = [...remarks.beside.values(), ...remarks.above];
    expect(advice).toEqual([expect.objectContaining({ severity: 'advise', field: 'funding' })]);
  });

  it('only ever says what sending would say, and nothing of another page', () => {
    fc.assert(
      fc.property(
        arbitraryEntries,
        fc.constantFrom(...formSteps),
        fc.boolean(),
        (entries, page, done) => {
          const checked = checkAnswers(answersFromForm(proposalForm, entries), context);
          const errors = checked.ok ? [] : checked.errors;
          const said = [...errors, ...checked.findings].map(({ message }) => message);
          const { beside, above } = liveRemarks(
            checked,
            page,
            (key) => key.length % 2 === 0,
            () => done,
          );
          for (const [key, remark] of beside) expect(remark.field).toBe(key);
          for (const { message } of [...beside.values(), ...above])
            expect(said.some((each) => each.endsWith(message))).toBe(true);
          if (checked.ok) {
            expect(
              [...beside.values(), ...above].every(({ severity }) => severity === 'advise'),
            ).toBe(true);
          }
        },
      ),
    );
  });
});

describe('why a project is cut into steps', () => {
  it('names the threshold that it passes, whether it has steps or not', () => {
    expect(whySteps({ ...soundAnswers, 'needs[0].quantity': ['26'] }, context)).toContain(
      'plus de 25 personnes',
    );
    expect(whySteps({ ...soundAnswers, 'needs[2].amount': ['10 001 $'] }, context)).toMatch(
      /plus de 10\s000\s\$/,
    );
    expect(whySteps({ ...but(), 'window.end': ['2027-08-31'] }, context)).toContain(
      'plus de 300 jours',
    );
  });

  it('says nothing of a small one', () => {
    expect(
      whySteps({ 'needs[0].category': ['human'], 'needs[0].quantity': ['3'] }, context),
    ).toBeUndefined();
  });
});
