import { type NeedCategory, needCategories } from '../../model/need.ts';
import { pathOfKey } from './answer-keys.ts';
import { type Answers, tidyAnswers } from './answers.ts';
import { answersWithIds, withoutLostNeeds } from './fill-step.ts';
import { mostItems } from './list-length.ts';
import { proposalForm } from './proposal.ts';

/** The lists of a proposal whose items are added, taken out and moved. */
export type EditedList = 'needs' | 'steps';

/** One thing done to a list. */
export type ListEdit =
  | { kind: 'add'; list: 'needs'; category: NeedCategory }
  | { kind: 'add'; list: 'steps' }
  | { kind: 'remove' | 'up' | 'down'; list: EditedList; index: number };

/** What the answers became, and the item to look at next: none where the list has none left. */
export interface ListEdited {
  answers: Answers;
  at: number | undefined;
}

const EDIT = /^(remove|up|down)-(needs|steps)-(\d{1,3})$/;
const categories = Object.keys(needCategories) as NeedCategory[];

/** What a button asks, by its value: `add-human`, `add-step`, `remove-needs-2`. Undefined for any other. */
export function readListEdit(value: string): ListEdit | undefined {
  if (value === 'add-step') return { kind: 'add', list: 'steps' };
  const category = categories.find((each) => value === `add-${each}`);
  if (category) return { kind: 'add', list: 'needs', category };
  const [, kind, list, index] = EDIT.exec(value) ?? [];
  if (!kind || !list) return undefined;
  return { kind, list, index: Number(index) } as ListEdit;
}

/** The value of the button that asks it. */
export function valueOfEdit(edit: ListEdit): string {
  if (edit.kind !== 'add') return `${edit.kind}-${edit.list}-${edit.index}`;
  return edit.list === 'steps' ? 'add-step' : `add-${edit.category}`;
}

/**
 * Does one thing to a list. What cannot be done, as moving the first item up, changes nothing.
 *
 * @param answers as they are stored: tidied
 */
export function editList(answers: Answers, edit: ListEdit): ListEdited {
  const { list } = edit;
  const count = countItems(answers, list);
  if (edit.kind === 'add') {
    if (count >= mostItems(proposalForm.shape[list])) return { answers, at: count - 1 };
    return { answers: answersWithIds({ ...answers, ...newItem(edit, count) }), at: count };
  }
  const { kind, index } = edit;
  if (index >= count) return { answers, at: count > 0 ? count - 1 : undefined };
  const order = Array.from({ length: count }, (_, each) => each);
  if (kind === 'remove') {
    order.splice(index, 1);
    const left = withoutLostNeeds(inOrder(answers, list, order));
    return { answers: left, at: count > 1 ? Math.min(index, count - 2) : undefined };
  }
  const other = kind === 'up' ? index - 1 : index + 1;
  if (other < 0 || other >= count) return { answers, at: index };
  order.splice(index, 1);
  order.splice(other, 0, index);
  return { answers: inOrder(answers, list, order), at: other };
}

/** How many items a list has. */
export function countItems(answers: Answers, list: EditedList): number {
  const indexes = Object.keys(answers).flatMap((key) => {
    const [name, index] = pathOfKey(key) ?? [];
    return name === list && typeof index === 'number' ? [index] : [];
  });
  return Math.max(-1, ...indexes) + 1;
}

/** What is most often meant is filled in, and can be changed. */
function newItem(edit: Extract<ListEdit, { kind: 'add' }>, index: number): Answers {
  const usual: Record<string, string> =
    edit.list === 'steps'
      ? { status: 'planned' }
      : {
          category: edit.category,
          ...(edit.category !== 'financial' && usualNeeds[edit.category]),
        };
  return Object.fromEntries(
    Object.entries(usual).map(([name, value]) => [`${edit.list}[${index}].${name}`, [value]]),
  );
}

const usualNeeds = {
  human: { form: 'volunteer', quantity: '1' },
  material: { quantity: '1', unit: 'piece' },
};

/** The answers with the items of a list in another order; those that it leaves out are gone. */
function inOrder(answers: Answers, list: EditedList, order: readonly number[]): Answers {
  const item = new RegExp(`^${list}\\[(\\d+)\\]`);
  const moved = Object.entries(answers).flatMap(([key, values]) => {
    const index = item.exec(key)?.[1];
    if (index === undefined) return [[key, values] as const];
    const place = order.indexOf(Number(index));
    return place < 0 ? [] : [[key.replace(item, `${list}[${place}]`), values] as const];
  });
  return tidyAnswers(proposalForm, Object.fromEntries(moved));
}
