import fc from 'fast-check';
import { type Answers, tidyAnswers } from '../../../../src/submissions/form/answers.ts';
import { proposalForm } from '../../../../src/submissions/form/proposal.ts';

const ITEM = /^(needs|steps)\[(\d+)\]/;

interface Edit {
  change: 'set' | 'clear' | 'take-out' | 'add' | 'move-first';
  key: string;
  value: string;
}

/** What a person may make of some answers: fields changed or emptied, items added, taken out, moved. */
export function arbitraryEdits(of: Answers): fc.Arbitrary<Answers> {
  const keys = Object.keys(of);
  const edit: fc.Arbitrary<Edit> = fc.record({
    change: fc.constantFrom('set', 'clear', 'take-out', 'add', 'move-first'),
    // The id of an item is what it is known by: no person changes it.
    key: fc.constantFrom(...keys.filter((key) => !key.endsWith('].id'))),
    value: fc.constantFrom('un', 'deux', 'trois'),
  });
  return fc
    .array(edit, { maxLength: 4 })
    .map((edits) => tidyAnswers(proposalForm, edits.reduce(edited, of)));
}

function edited(answers: Answers, { change, key, value }: Edit): Answers {
  const entries = Object.entries(answers);
  const [, list, index] = ITEM.exec(key) ?? [];
  if (change === 'set' || (change === 'add' && !list)) return { ...answers, [key]: [value] };
  if (change === 'clear' || !list) {
    return Object.fromEntries(entries.filter(([each]) => each !== key));
  }
  const prefix = `${list}[${index}].`;
  const others = entries.filter(([each]) => !each.startsWith(prefix));
  if (change === 'take-out') return tidyAnswers(proposalForm, Object.fromEntries(others));
  if (change === 'add') {
    const added = { [`${list}[90].id`]: [`ajout-${value}`], [`${list}[90].title`]: [value] };
    return isThere(answers, `ajout-${value}`)
      ? answers
      : tidyAnswers(proposalForm, { ...answers, ...added });
  }
  const moved = entries.map(([each, values]) => [
    each.replace(ITEM, (whole, name: string, at: string) => {
      if (name !== list) return whole;
      return at === index ? `${name}[0]` : `${name}[${Number(at) + 1}]`;
    }),
    values,
  ]);
  return tidyAnswers(proposalForm, Object.fromEntries(moved));
}

const isThere = (answers: Answers, id: string) =>
  Object.values(answers).some(([first]) => first === id);
