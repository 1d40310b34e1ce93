import type { HarmlessChange } from '../model/policy.ts';
import { type Fields, idsOf, itemsById, sheetOf } from './form/answer-sheet.ts';
import type { Answers } from './form/answers.ts';

/** At most so many letters, in one place of a text, are a mistake that was mended. */
const LETTERS = 5;

/** What is read as a text, and by nothing else: not a date, an address or a name that is looked up. */
const wordings = new Set([
  'title',
  'summary',
  'extends',
  'body',
  'place.name',
  'picture.alt',
  'details',
  'action',
  'outcome',
]);

/**
 * Of what kinds the changes to a published project are, where each of them is one that a policy can
 * let through; nothing where one of them is for somebody to look at.
 */
export function harmlessKinds(before: Answers, after: Answers): Set<HarmlessChange> | undefined {
  const [was, now] = [sheetOf(before), sheetOf(after)];
  const kinds = new Set<HarmlessChange>();
  if (!gather(kinds, '', was.fields, now.fields)) return undefined;
  for (const list of new Set([...was.lists.keys(), ...now.lists.keys()])) {
    const [old, fresh] = [was.lists.get(list) ?? [], now.lists.get(list) ?? []];
    // What was added, taken out or moved is a new thing to read.
    if (idsOf(old).join('\n') !== idsOf(fresh).join('\n')) return undefined;
    const items = itemsById(fresh);
    for (const { id, fields } of old) {
      if (!gather(kinds, list, fields, items.get(id) ?? new Map())) return undefined;
    }
  }
  return kinds;
}

/** Whether a policy lets changes through without anybody looking at them. */
export function isLetThrough(
  before: Answers,
  after: Answers,
  allowed: readonly HarmlessChange[],
): boolean {
  const kinds = harmlessKinds(before, after);
  return (
    kinds !== undefined && kinds.size > 0 && [...kinds].every((kind) => allowed.includes(kind))
  );
}

/** Adds the kinds of what changed; false where something is of none. */
function gather(kinds: Set<HarmlessChange>, list: string, was: Fields, now: Fields): boolean {
  for (const name of new Set([...was.keys(), ...now.keys()])) {
    const [before = '', after = ''] = [was.get(name)?.join('\n'), now.get(name)?.join('\n')];
    if (before === after) continue;
    const kind = kindOf(list, name, before, after);
    if (!kind) return false;
    kinds.add(kind);
  }
  return true;
}

function kindOf(
  list: string,
  name: string,
  before: string,
  after: string,
): HarmlessChange | undefined {
  // Less than before would ask people again for what they were told was found.
  if (list === 'needs' && name === 'covered')
    return number(after) > number(before) ? 'covered' : undefined;
  if (list === 'steps' && name === 'status') return 'step-status';
  if (list === '' && (name === 'funding.raised' || name === 'funding.asOf')) return 'raised';
  return wordings.has(name) && isTypo(before, after) ? 'typo' : undefined;
}

const number = (text: string) => (text === '' ? 0 : Number(text.replace(',', '.')));

/** A few letters in one place. A digit is a quantity, a day or a price. */
function isTypo(before: string, after: string): boolean {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const parts = [before, after].map((text) => text.slice(start, text.length - end));
  return before !== '' && parts.every((part) => part.length <= LETTERS && !/[\d/:@]/.test(part));
}
