import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/submissions/form/answers.ts';
import { mergeAnswers } from '../../../src/submissions/form/merge.ts';
import { arbitraryEdits } from './support/arbitrary-edits.ts';
import { soundAnswers } from './support/sound-answers.ts';

const base = soundAnswers;
const changed = (changes: Record<string, string[] | undefined>): Answers =>
  Object.fromEntries(
    Object.entries({ ...base, ...changes }).filter(([, values]) => values !== undefined),
  ) as Answers;

const needs = (...ids: string[]): Answers =>
  Object.fromEntries(
    ids.flatMap((id, index) => [
      [`needs[${index}].id`, [id]],
      [`needs[${index}].title`, [`Titre ${id}`]],
    ]),
  );

const idsIn = (answers: Answers) =>
  Object.entries(answers).flatMap(([key, values]) =>
    /^needs\[\d+\]\.id$/.test(key) ? values : [],
  );

describe('two sets of changes', () => {
  it('are both kept where they do not touch the same field', () => {
    const theirs = changed({
      title: ['Des vélos'],
      'needs[0].quantity': ['3'],
      sectors: undefined,
    });
    const mine = changed({ summary: ['Autrement dit, autrement fait.'], 'needs[0].hours': ['8'] });
    expect(mergeAnswers(base, theirs, mine)).toEqual({
      answers: changed({
        title: ['Des vélos'],
        summary: ['Autrement dit, autrement fait.'],
        sectors: undefined,
        'needs[0].quantity': ['3'],
        'needs[0].hours': ['8'],
      }),
      conflicts: [],
    });
  });

  it('of the same field are told, and mine is kept', () => {
    const theirs = changed({ title: ['Leur titre'], extends: undefined });
    const mine = changed({ title: ['Mon titre'], extends: ['Un ajout'] });
    const { answers, conflicts } = mergeAnswers(base, theirs, mine);
    expect(answers).toMatchObject({ title: ['Mon titre'], extends: ['Un ajout'] });
    expect(conflicts.toSorted()).toEqual(['extends', 'title']);
  });

  it('that are the same are no conflict', () => {
    const both = changed({ title: ['Le même titre'] });
    expect(mergeAnswers(base, both, both)).toEqual({ answers: both, conflicts: [] });
  });
});

describe('the items of a list', () => {
  it('are known by their ids, wherever they stand', () => {
    const theirs = needs('a', 'b');
    const mine = { ...needs('b', 'a'), 'needs[0].details': ['Mes précisions'] };
    const { answers, conflicts } = mergeAnswers(needs('a', 'b'), theirs, mine);
    expect(answers).toEqual(mine);
    expect(conflicts).toEqual([]);
  });

  it('added by each are all there, each behind what it stood behind', () => {
    const merged = mergeAnswers(needs('a', 'b'), needs('a', 'x', 'b'), needs('m', 'a', 'b', 'n'));
    expect(idsIn(merged.answers)).toEqual(['m', 'a', 'x', 'b', 'n']);
    expect(merged.conflicts).toEqual([]);
  });

  it('taken out by one side are gone', () => {
    const was = needs('a', 'b', 'c', 'd');
    const merged = mergeAnswers(was, needs('a', 'b', 'd'), needs('b', 'c', 'd'));
    expect(merged).toEqual({ answers: needs('b', 'd'), conflicts: [] });
  });

  it('taken out by them and changed by me stay, and it is told', () => {
    const mine = { ...needs('a', 'b'), 'needs[1].title': ['Changé'] };
    expect(mergeAnswers(needs('a', 'b'), needs('a'), mine)).toEqual({
      answers: mine,
      conflicts: ['needs'],
    });
  });

  it('taken out by me and changed by them go, and it is told', () => {
    const theirs = { ...needs('a', 'b'), 'needs[1].title': ['Changé'] };
    expect(mergeAnswers(needs('a', 'b'), theirs, needs('a'))).toEqual({
      answers: needs('a'),
      conflicts: ['needs'],
    });
  });

  it('are merged field by field, and told by where they now stand', () => {
    const theirs = { ...needs('x', 'a'), 'needs[1].title': ['Le leur'] };
    const mine = { ...needs('a'), 'needs[0].title': ['Le mien'] };
    const { answers, conflicts } = mergeAnswers(needs('a'), theirs, mine);
    expect(answers).toEqual({ ...needs('x', 'a'), 'needs[1].title': ['Le mien'] });
    expect(conflicts).toEqual(['needs[1].title']);
  });
});

describe('whatever is changed', () => {
  it('what one side left as it was is what the other made of it', () => {
    fc.assert(
      fc.property(arbitraryEdits(base), (edited) => {
        const same = { answers: edited, conflicts: [] };
        expect(mergeAnswers(base, edited, base)).toEqual(same);
        expect(mergeAnswers(base, base, edited)).toEqual(same);
        expect(mergeAnswers(base, edited, edited)).toEqual(same);
      }),
      { numRuns: 1000 },
    );
  });

  it('merging again what was merged changes nothing more', () => {
    fc.assert(
      fc.property(arbitraryEdits(base), arbitraryEdits(base), (theirs, mine) => {
        const { answers } = mergeAnswers(base, theirs, mine);
        expect(mergeAnswers(theirs, theirs, answers).answers).toEqual(answers);
        expect(mergeAnswers(mine, answers, mine).answers).toEqual(answers);
      }),
      { numRuns: 1000 },
    );
  });

  it('my fields are all there, or what they alone changed', () => {
    fc.assert(
      fc.property(arbitraryEdits(base), arbitraryEdits(base), (theirs, mine) => {
        const { answers } = mergeAnswers(base, theirs, mine);
        for (const key of ['title', 'summary', 'extends', 'window.start', 'funding.goal']) {
          const isMine = JSON.stringify(mine[key]) !== JSON.stringify(base[key]);
          expect(answers[key]).toEqual(isMine ? mine[key] : theirs[key]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
