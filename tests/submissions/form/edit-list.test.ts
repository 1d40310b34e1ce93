import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, answersFromForm } from '../../../src/submissions/form/answers.ts';
import {
  countItems,
  editList,
  type ListEdit,
  readListEdit,
  valueOfEdit,
} from '../../../src/submissions/form/edit-list.ts';
import { nameAfterTitles } from '../../../src/submissions/form/name-after-titles.ts';
import { proposalForm } from '../../../src/submissions/form/proposal.ts';
import { arbitraryEntries } from './support/arbitrary-entries.ts';
import { soundAnswers } from './support/sound-answers.ts';

const arbitraryAnswers = arbitraryEntries.map((entries) => answersFromForm(proposalForm, entries));

const list = fc.constantFrom('needs' as const, 'steps' as const);
const arbitraryEdit: fc.Arbitrary<ListEdit> = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    list: fc.constant('needs' as const),
    category: fc.constantFrom('human' as const, 'material' as const, 'financial' as const),
  }),
  fc.constant({ kind: 'add' as const, list: 'steps' as const }),
  fc.record({
    kind: fc.constantFrom('remove' as const, 'up' as const, 'down' as const),
    list,
    index: fc.integer({ min: 0, max: 12 }),
  }),
);

const titles = (answers: Answers, name: 'needs' | 'steps') =>
  Array.from(
    { length: countItems(answers, name) },
    (_, index) => answers[`${name}[${index}].title`]?.[0],
  );

describe('the value of a button', () => {
  it('says what it asks, and nothing else does', () => {
    fc.assert(
      fc.property(arbitraryEdit, (edit) => {
        expect(readListEdit(valueOfEdit(edit))).toEqual(edit);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const edit = readListEdit(text);
        expect(edit === undefined || valueOfEdit(edit) === text || /-0\d/.test(text)).toBe(true);
      }),
    );
    expect(readListEdit('add-constructor')).toBeUndefined();
    expect(readListEdit('remove-promoter-0')).toBeUndefined();
  });
});

describe('editing a list', () => {
  it('keeps every answer of the others, and leaves what it was given alone', () => {
    fc.assert(
      fc.property(arbitraryAnswers, arbitraryEdit, (answers, edit) => {
        const before = structuredClone(answers);
        const { answers: after, at } = editList(answers, edit);
        expect(answers).toEqual(before);
        for (const [key, values] of Object.entries(answers)) {
          if (!/^(needs|steps)\b/.test(key)) expect(after[key]).toEqual(values);
        }
        const count = countItems(after, edit.list);
        if (at === undefined) expect(count).toBe(0);
        else expect(at).toBeLessThan(count);
      }),
    );
  });

  it('adds one item, with an id of its own, at the end', () => {
    const { answers, at } = editList(soundAnswers, {
      kind: 'add',
      list: 'needs',
      category: 'material',
    });
    expect(at).toBe(3);
    expect(answers['needs[3].category']).toEqual(['material']);
    expect(answers['needs[3].unit']).toEqual(['piece']);
    const again = editList(answers, { kind: 'add', list: 'needs', category: 'human' });
    expect(again.answers['needs[4].id']).not.toEqual(answers['needs[3].id']);
  });

  it('stops at a number that shows that it is too many', () => {
    let answers = soundAnswers;
    for (let time = 0; time < 60; time += 1) {
      answers = editList(answers, { kind: 'add', list: 'steps' }).answers;
    }
    expect(countItems(answers, 'steps')).toBe(15);
  });

  it('takes one item out, and its need out of the steps', () => {
    const { answers, at } = editList(soundAnswers, { kind: 'remove', list: 'needs', index: 0 });
    expect(titles(answers, 'needs')).toEqual(titles(soundAnswers, 'needs').slice(1));
    expect(answers['steps[0].needs']).toEqual(['velos']);
    expect(at).toBe(0);
    expect(answers['needs[2].title']).toBeUndefined();
  });

  it('leaves nothing of the last one', () => {
    const one = { 'needs[0].category': ['human'], title: ['Des vélos'] };
    expect(editList(one, { kind: 'remove', list: 'needs', index: 0 })).toEqual({
      answers: { title: ['Des vélos'] },
      at: undefined,
    });
  });

  it('moves an item, and moving it back undoes it', () => {
    const down = editList(soundAnswers, { kind: 'down', list: 'needs', index: 0 });
    expect(titles(down.answers, 'needs')).toEqual(
      [1, 0, 2].map((each) => titles(soundAnswers, 'needs')[each]),
    );
    expect(down.at).toBe(1);
    expect(editList(down.answers, { kind: 'up', list: 'needs', index: 1 }).answers).toEqual(
      soundAnswers,
    );
    expect(editList(soundAnswers, { kind: 'up', list: 'needs', index: 0 }).answers).toEqual(
      soundAnswers,
    );
    expect(editList(soundAnswers, { kind: 'down', list: 'steps', index: 1 }).answers).toEqual(
      soundAnswers,
    );
  });
});

describe('naming needs and steps after their titles', () => {
  it('gives them the names of what they are, and the steps follow', () => {
    const named = nameAfterTitles(soundAnswers);
    expect(named['needs[0].id']).toEqual(['mecaniciens-velo-pour-guider-les-eleves']);
    expect(named['steps[0].needs']).toEqual([
      'mecaniciens-velo-pour-guider-les-eleves',
      named['needs[1].id']?.[0],
    ]);
    expect(named['steps[1].id']).toEqual(['rouler']);
  });

  it('leaves those that are published', () => {
    expect(
      nameAfterTitles(soundAnswers, ['mecano', 'velos', 'pieces', 'preparer', 'rouler']),
    ).toEqual(soundAnswers);
  });

  it('loses nothing, and doing it twice changes nothing', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const named = nameAfterTitles(answers);
        const isName = (key: string) => /\.(id|needs)$/.test(key);
        for (const [key, values] of Object.entries(answers)) {
          if (isName(key)) expect(named[key]).toHaveLength(values.length);
          else expect(named[key]).toEqual(values);
        }
        expect(nameAfterTitles(named)).toEqual(named);
      }),
    );
  });
});
