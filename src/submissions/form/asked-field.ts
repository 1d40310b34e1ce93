import { z } from 'zod';
import type { ReferenceTarget } from '../../model/editor.ts';
import { nouns } from '../../model/nouns.ts';
import { fieldOf, type Shape, shapeOf, unwrap } from '../../model/walk.ts';
import { pathOfKey } from './answer-keys.ts';
import { placeAt } from './answer-place.ts';
import type { Answers } from './answers.ts';
import { readAnswers } from './answers.ts';
import { fieldsOf, isSingle } from './form-shape.ts';
import { proposalForm } from './proposal.ts';

/** With what one answer is given. */
export type Control =
  | { kind: 'line' | 'lines' | 'email' | 'link' | 'number' | 'day' | 'box' }
  /** One of a few: every one of them is shown. */
  | { kind: 'choice'; options: { value: string; label: string }[]; otherwise?: string }
  /** One, or several, of what the content holds. */
  | { kind: 'one-of' | 'several-of'; list: ReferenceTarget; most?: number };

/** One answer that the form asks, as the model describes it. */
export interface AskedField {
  key: string;
  label: string;
  hint?: string;
  unit?: string;
  required: boolean;
  /** In UTF-16 units, as browsers count. */
  longest?: number;
  control: Control;
}

/** A group of answers, or one of them. */
export type Asked =
  | { kind: 'field'; label: string; field: AskedField }
  | { kind: 'group'; key: string; label: string; asked: Asked[] };

/** The text that tells a project has no limit in its schema: it is the noun’s own. */
const BODY = 'body';

/** Describes what the form asks at a key; lists of groups are not described, their items are. */
export function askedAt(key: string, answers: Answers): Asked {
  const data = readAnswers(proposalForm, answers);
  const { label, schema } = placeAt(proposalForm, pathOfKey(key) ?? [], data);
  if (!schema) throw new Error(`asked-field: the form asks nothing at ${key}`);
  const { union } = shapeOf(schema);
  return union && key.endsWith(`.${union.key}`)
    ? { kind: 'field', label, field: sortOf(key, label, union) }
    : described(key, label, schema);
}

/** What tells the sorts of a thing apart: it has no schema of its own. */
function sortOf(key: string, label: string, union: NonNullable<Shape['union']>): AskedField {
  const options = [...union.options].map(([value, option]) => {
    const told = shapeOf(option).properties?.find(([name]) => name === union.key)?.[1];
    return { value: String(value), label: (told && fieldOf(told)?.label) ?? String(value) };
  });
  return { key, label, required: true, control: { kind: 'choice', options } };
}

/** One answer that the form asks. */
export function fieldAt(key: string, answers: Answers): AskedField {
  const asked = askedAt(key, answers);
  if (asked.kind === 'group') throw new Error(`asked-field: ${key} is a group`);
  return asked.field;
}

function described(key: string, label: string, schema: z.ZodType): Asked {
  const shape = shapeOf(schema);
  const isList = shape.element !== undefined && isSingle(shape.element);
  if (!isSingle(schema) && !isList) {
    // The items of a list are described one by one, each at its own key.
    const asked = fieldsOf(shape, () => undefined).map(([name, child]) =>
      described(`${key}.${name}`, fieldOf(child)?.label ?? name, child),
    );
    return { kind: 'group', key, label, asked };
  }
  const { hint, unit } = fieldOf(schema) ?? {};
  const inner = unwrap(schema);
  const longest = key === BODY ? nouns.projects.body.max : longestOf(inner);
  return {
    kind: 'field',
    label,
    field: {
      key,
      label,
      ...(hint && { hint }),
      ...(unit && { unit }),
      required: inner === schema && !(inner instanceof z.ZodBoolean),
      ...(longest && { longest }),
      control: controlOf(key, schema, shape.element),
    },
  };
}

function longestOf(schema: z.ZodType): number | undefined {
  const isText = schema instanceof z.ZodString || schema instanceof z.ZodStringFormat;
  return isText ? (schema.maxLength ?? undefined) : undefined;
}

function controlOf(key: string, schema: z.ZodType, element: z.ZodType | undefined): Control {
  const field = fieldOf(schema);
  const inner = unwrap(schema);
  const list = element && fieldOf(element)?.refersTo;
  if (list) return { kind: 'several-of', list, ...mostOf(inner) };
  if (field?.refersTo) return { kind: 'one-of', list: field.refersTo };
  if (inner instanceof z.ZodEnum) return choiceOf(inner, schema, field?.options ?? {});
  if (inner instanceof z.ZodBoolean) return { kind: 'box' };
  if (inner instanceof z.ZodNumber) return { kind: 'number' };
  if (inner instanceof z.ZodISODate) return { kind: 'day' };
  if (inner instanceof z.ZodEmail) return { kind: 'email' };
  if (inner instanceof z.ZodURL) return { kind: 'link' };
  const long = key === BODY || field?.control === 'multiline' || field?.control === 'markdown';
  return { kind: long ? 'lines' : 'line' };
}

function mostOf(list: z.ZodType): { most?: number } {
  for (const check of list.def.checks ?? []) {
    const { def } = check._zod;
    if (def.check === 'max_length' && 'maximum' in def) return { most: Number(def.maximum) };
  }
  return {};
}

function choiceOf(inner: z.ZodEnum, schema: z.ZodType, names: Record<string, string>): Control {
  const options = inner.options.map((each) => {
    const value = String(each);
    return { value, label: names[value] ?? value };
  });
  const otherwise = schema instanceof z.ZodDefault ? String(schema.def.defaultValue) : undefined;
  return { kind: 'choice', options, ...(otherwise && { otherwise }) };
}
