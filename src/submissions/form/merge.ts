import { type Fields, type Item, idsOf, itemsById, sheetOf } from './answer-sheet.ts';
import type { Answers } from './answers.ts';

/** Two sets of changes brought together. */
export interface MergedAnswers {
  answers: Answers;
  /**
   * Keys of the merged answers that both sides changed, each in its way: mine was kept. A list’s own key
   * where one side took out an item that the other changed.
   */
  conflicts: string[];
}

/**
 * Brings together what two sides made of the same answers, field by field. The items of a list are
 * known by their ids, wherever they stand.
 *
 * @param base what both sides started from
 */
export function mergeAnswers(base: Answers, theirs: Answers, mine: Answers): MergedAnswers {
  const [was, their, my] = [sheetOf(base), sheetOf(theirs), sheetOf(mine)];
  const merged = mergeFields(was.fields, their.fields, my.fields, '');
  const names = new Set([...my.lists.keys(), ...their.lists.keys()]);
  for (const name of names) {
    const list = mergeList(
      name,
      was.lists.get(name) ?? [],
      their.lists.get(name) ?? [],
      my.lists.get(name) ?? [],
    );
    merged.entries.push(...list.entries);
    merged.conflicts.push(...list.conflicts);
  }
  return {
    answers: Object.fromEntries(merged.entries),
    conflicts: [...new Set(merged.conflicts)],
  };
}

interface Merged {
  entries: [key: string, values: readonly string[]][];
  conflicts: string[];
}

/** Fields of one group. Absent is a value like another: a side may have emptied a field. */
function mergeFields(base: Fields, theirs: Fields, mine: Fields, prefix: string): Merged {
  const merged: Merged = { entries: [], conflicts: [] };
  for (const name of new Set([...mine.keys(), ...theirs.keys(), ...base.keys()])) {
    const [was, their, my] = [base.get(name), theirs.get(name), mine.get(name)];
    const kept = same(was, my) ? their : my;
    if (kept) merged.entries.push([prefix + name, kept]);
    if (!same(was, my) && !same(was, their) && !same(my, their)) {
      merged.conflicts.push(prefix + name);
    }
  }
  return merged;
}

function mergeList(name: string, base: Item[], theirs: Item[], mine: Item[]): Merged {
  const [was, their, my] = [itemsById(base), itemsById(theirs), itemsById(mine)];
  const merged: Merged = { entries: [], conflicts: [] };
  let next = 0;
  for (const id of orderOf(idsOf(base), idsOf(theirs), idsOf(mine))) {
    const item = mergeItem(was.get(id), their.get(id), my.get(id), `${name}[${next}].`);
    if (item.entries.length > 0) next += 1;
    merged.entries.push(...item.entries);
    merged.conflicts.push(...(item.isDisputed ? [name] : item.conflicts));
  }
  return merged;
}

function mergeItem(
  was: Fields | undefined,
  their: Fields | undefined,
  my: Fields | undefined,
  prefix: string,
): Merged & { isDisputed?: boolean } {
  if (their && my) return mergeFields(was ?? new Map(), their, my, prefix);
  const only = my ?? their;
  if (!only) return { entries: [], conflicts: [] };
  const isChanged = was !== undefined && !sameFields(was, only);
  // Taken out by one side: it goes when the other had not touched it, or when it is I who took it out.
  const isKept = was === undefined || (isChanged && my !== undefined);
  const entries = [...only].map(([name, values]) => [prefix + name, values] as const);
  return {
    entries: isKept ? entries.map((e) => [...e]) : [],
    conflicts: [],
    isDisputed: isChanged,
  };
}

/**
 * The order of a list: theirs unless mine put in another order what was there, with what only the
 * other side holds behind what it stood behind.
 */
function orderOf(base: string[], theirs: string[], mine: string[]): string[] {
  const moved = !same(
    base.filter((id) => mine.includes(id)),
    mine.filter((id) => base.includes(id)),
  );
  const [first, second] = moved ? [mine, theirs] : [theirs, mine];
  const order = [...first];
  for (const [index, id] of second.entries()) {
    if (order.includes(id)) continue;
    const before = second[index - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}

function same(one: readonly string[] | undefined, other: readonly string[] | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function sameFields(one: Fields, other: Fields): boolean {
  return (
    one.size === other.size && [...one].every(([name, values]) => same(values, other.get(name)))
  );
}
