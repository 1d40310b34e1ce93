import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { harmlessKinds, isLetThrough } from '../../src/submissions/harmless.ts';
import { soundAnswers } from '../support/make-submission.ts';

const before = {
  ...soundAnswers,
  'needs[0].covered': ['1'],
  'steps[0].id': ['bois'],
  'steps[0].title': ['Choisir le bois'],
  'steps[0].status': ['current'],
  'funding.raised': ['100'],
  'funding.asOf': ['2026-11-01'],
};
const kinds = (changes: Record<string, readonly string[]>) => {
  const found = harmlessKinds(before, { ...before, ...changes });
  return found && [...found].sort();
};

describe('what can be published without being looked at', () => {
  test.each([
    ['a need that was met elsewhere', { 'needs[0].covered': ['2'] }, ['covered']],
    ['a step that ends', { 'steps[0].status': ['completed'] }, ['step-status']],
    [
      'what a campaign has raised',
      { 'funding.raised': ['250'], 'funding.asOf': ['2026-11-20'] },
      ['raised'],
    ],
    ['a mistake in a title', { title: ['Des traineaux pour la cour'] }, ['typo']],
    ['a mistake in the text', { body: ['Chaque enfant fera son traîneau.'] }, ['typo']],
    ['nothing', {}, []],
  ])('%s', (_what, changes, expected) => {
    expect(kinds(changes)).toEqual(expected);
  });

  test.each([
    ['less than was found before', { 'needs[0].covered': ['0'] }],
    ['another quantity', { 'needs[0].quantity': ['3'] }],
    ['a number in a text', { body: ['Chaque enfant fait 2 traîneaux.'] }],
    ['another sentence', { summary: ['Tout autre chose, dite avec d’autres mots.'] }],
    ['a new need', { 'needs[1].id': ['camion'], 'needs[1].title': ['Un camion'] }],
    ['a need under another id', { 'needs[0].id': ['autre'] }],
    ['another day', { 'window.end': ['2027-04-30'] }],
    ['another address of the campaign', { 'funding.url': ['https://laruchequebec.com/b'] }],
    ['a text that was not there', { extends: ['abc'] }],
    ['an address in a text', { body: ['Chaque enfant fait son traîneau@'] }],
  ])('not %s', (_what, changes) => {
    expect(kinds(changes)).toBeUndefined();
  });

  test('only what the policy allows', () => {
    const after = { ...before, 'needs[0].covered': ['2'], title: ['Des traineaux pour la cour'] };
    expect(isLetThrough(before, after, ['covered', 'typo'])).toBe(true);
    expect(isLetThrough(before, after, ['covered'])).toBe(false);
    expect(isLetThrough(before, before, ['covered', 'typo'])).toBe(false);
  });

  test('a long change of a text never is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6, maxLength: 40 }), fc.nat(20), (added, at) => {
        const text = 'Chaque enfant fait son traîneau.';
        const body = text.slice(0, at) + added.replace(/[a-z]/gi, 'Z') + text.slice(at);
        const found = harmlessKinds(before, { ...before, body: [body] });
        // Six more letters in one place are a word.
        expect(found === undefined || body.length - text.length < 6).toBe(true);
      }),
    );
  });
});
