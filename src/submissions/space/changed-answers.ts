import { z } from 'zod';
import { editor } from '../../model/editor.ts';
import { fieldOf, unwrap } from '../../model/walk.ts';
import { type AnswerPath, pathOfKey } from '../form/answer-keys.ts';
import { placeAt } from '../form/answer-place.ts';
import { idsOf, itemsById, sheetOf } from '../form/answer-sheet.ts';
import { type Answers, readAnswers } from '../form/answers.ts';
import { proposalForm } from '../form/proposal.ts';

/** What a field said, and what it says now. Absent: it said nothing. */
export interface AnswerChange {
  /** Where, in the words of the form: « Besoin 2 › Quantité ». */
  where: string;
  before: readonly string[];
  after: readonly string[];
}

/** Gives the French name of what an answer refers to, or the text itself. */
export type NameOf = (list: string, id: string) => string;

/** The ids of needs and steps are for the site; the address is for nobody. */
const hidden = (name: string) => name === 'id' || name === 'promoter.email';

/** What changed between two versions of a proposal, field by field. */
export function changedAnswers(before: Answers, after: Answers, nameOf: NameOf): AnswerChange[] {
  const [was, now] = [sheetOf(before), sheetOf(after)];
  const said = wordsOf(after, before, nameOf);
  const changes = compare(was.fields, now.fields, '', said);
  for (const list of new Set([...was.lists.keys(), ...now.lists.keys()])) {
    const [old, fresh] = [was.lists.get(list) ?? [], now.lists.get(list) ?? []];
    const [byOld, byFresh] = [itemsById(old), itemsById(fresh)];
    const [oldIds, freshIds] = [idsOf(old), idsOf(fresh)];
    for (const id of new Set([...freshIds, ...oldIds])) {
      const [one, other] = [byOld.get(id), byFresh.get(id)];
      const place = other ? freshIds.indexOf(id) : oldIds.indexOf(id);
      const prefix = `${list}[${place}].`;
      if (one && other) changes.push(...compare(one, other, prefix, said));
      else changes.push(wholeItem(list, place, one, other, said));
    }
  }
  return changes;
}

/** All that a proposal says, answer by answer: where the model of today no longer reads it whole. */
export function answersInWords(answers: Answers, nameOf: NameOf): AnswerChange[] {
  const said = wordsOf(answers, answers, nameOf);
  return Object.entries(answers)
    .filter(([key]) => !hidden(key) && !key.endsWith('.id'))
    .map(([key, values]) => ({
      where: said.where(key),
      before: [],
      after: said.value(key, values),
    }));
}

type Fields = ReadonlyMap<string, readonly string[]>;
type Words = {
  where: (key: string) => string;
  value: (key: string, values: readonly string[]) => readonly string[];
};

function compare(was: Fields, now: Fields, prefix: string, said: Words): AnswerChange[] {
  const names = new Set([...now.keys(), ...was.keys()]);
  return [...names].flatMap((name) => {
    const [before, after] = [was.get(name) ?? [], now.get(name) ?? []];
    if (hidden(name) || before.join('\n') === after.join('\n')) return [];
    const key = prefix + name;
    return [
      { where: said.where(key), before: said.value(key, before), after: said.value(key, after) },
    ];
  });
}

/** An item that was added or taken out is told by its title. */
function wholeItem(
  list: string,
  place: number,
  was: Fields | undefined,
  now: Fields | undefined,
  said: Words,
): AnswerChange {
  const title = (fields: Fields | undefined) => fields?.get('title') ?? [];
  const key = `${list}[${place}]`;
  return { where: said.where(key), before: title(was), after: title(now) };
}

function wordsOf(after: Answers, before: Answers, nameOf: NameOf): Words {
  const [now, was] = [readAnswers(proposalForm, after), readAnswers(proposalForm, before)];
  const place = (key: string) => {
    const path: AnswerPath = pathOfKey(key) ?? [];
    const found = placeAt(proposalForm, path, now);
    return found.schema ? found : placeAt(proposalForm, path, was);
  };
  // A step refers to needs of its own project.
  const titles = (list: string) =>
    new Map(list === 'needs' ? [...needTitles(was), ...needTitles(now)] : []);
  return {
    where(key) {
      const { within, label } = place(key);
      const title = titleIn(now, key) ?? titleIn(was, key);
      const item = title === undefined ? within[0] : `${within[0]}, « ${title} »`;
      return [...(within.length > 0 ? [item, ...within.slice(1)] : []), label]
        .filter(Boolean)
        .join(' › ');
    },
    value(key, values) {
      const { schema } = place(key);
      return values.map((text) =>
        inWords(schema, text, (list, id) => titles(list).get(id) ?? nameOf(list, id)),
      );
    },
  };
}

/** The title of the item that an answer is of: a place in a list says little. */
function titleIn(data: unknown, key: string): string | undefined {
  const [list, index, name] = pathOfKey(key) ?? [];
  if (name === undefined || name === 'title') return undefined;
  const items = (data as Record<string, unknown>)[String(list)];
  const item: unknown = Array.isArray(items) ? items[Number(index)] : undefined;
  return (item as { title?: string } | undefined)?.title;
}

function needTitles(data: unknown): [string, string][] {
  const { needs = [] } = data as { needs?: { id?: unknown; title?: unknown }[] };
  return needs.flatMap(({ id, title }) =>
    id !== undefined && title !== undefined
      ? [[String(id), String(title)] as [string, string]]
      : [],
  );
}

/** An answer in words: what was chosen by its name, anything else as it was typed. */
function inWords(schema: z.ZodType | undefined, text: string, nameOf: NameOf): string {
  if (!schema) return text;
  const inner = unwrap(schema);
  const one = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : schema;
  const field = fieldOf(one) ?? editor.get(inner);
  if (field?.options && Object.hasOwn(field.options, text)) return field.options[text] ?? text;
  return field?.refersTo ? nameOf(field.refersTo, text) : text;
}
