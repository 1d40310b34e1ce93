import type { Answers } from './answers.ts';

/** The answers of one group, by what their keys say after its own. */
export type Fields = Map<string, readonly string[]>;

/** One item of a list. */
export interface Item {
  /** Its id; for one that has none yet, its place. */
  id: string;
  fields: Fields;
}

/** Answers with the items of their lists apart. */
export interface AnswerSheet {
  fields: Fields;
  lists: Map<string, Item[]>;
}

const IN_ITEM = /^(\w+)\[(\d+)\]\.(.+)$/;

/** Sorts answers into those of the whole and those of each item. */
export function sheetOf(answers: Answers): AnswerSheet {
  const fields: Fields = new Map();
  const lists = new Map<string, Map<number, Fields>>();
  for (const [key, values] of Object.entries(answers)) {
    const [, list, index, name] = IN_ITEM.exec(key) ?? [];
    if (list === undefined || name === undefined) fields.set(key, values);
    else itemIn(lists, list, Number(index)).set(name, values);
  }
  return {
    fields,
    lists: new Map([...lists].map(([name, items]) => [name, itemsInOrder(items)])),
  };
}

function itemIn(lists: Map<string, Map<number, Fields>>, list: string, index: number): Fields {
  const items = lists.get(list) ?? new Map<number, Fields>();
  const item: Fields = items.get(index) ?? new Map();
  lists.set(list, items.set(index, item));
  return item;
}

function itemsInOrder(items: Map<number, Fields>): Item[] {
  const taken = new Set<string>();
  return [...items]
    .sort(([one], [other]) => one - other)
    .map(([index, fields]) => {
      const given = fields.get('id')?.[0];
      // No id holds a space: a place is mistaken for none.
      const id = given === undefined || taken.has(given) ? `place ${index}` : given;
      taken.add(id);
      return { id, fields };
    });
}

export const idsOf = (items: readonly Item[]) => items.map(({ id }) => id);

export const itemsById = (items: readonly Item[]) =>
  new Map(items.map(({ id, fields }) => [id, fields]));
