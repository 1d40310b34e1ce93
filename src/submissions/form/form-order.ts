import type { z } from 'zod';
import { shapeOf } from '../../model/walk.ts';
import { keyInside, pathOfKey } from './answer-keys.ts';
import { isSingle } from './form-shape.ts';
import { proposalForm } from './proposal.ts';
import { formSteps, stepOf } from './steps.ts';

/** Every key that the form can hold, in its order; items of lists by an empty index: `needs[].title`. */
export const formKeys: readonly string[] = [...new Set(keysOf(proposalForm, ''))];

function keysOf(schema: z.ZodType, key: string): string[] {
  const { element, properties, union } = shapeOf(schema);
  if (union) return [...union.options.values()].flatMap((option) => keysOf(option, key));
  if (properties) {
    return properties.flatMap(([name, child]) => keysOf(child, keyInside(key, name)));
  }
  return element && !isSingle(element) ? keysOf(element, `${key}[]`) : [key];
}

/** What is said of some answers, in the order in which the form asks them; what is of none comes last. */
export function inFormOrder<E extends { field: string }>(said: readonly E[]): E[] {
  return said
    .map((each) => ({ each, rank: rankOf(each.field) }))
    .sort((one, other) => compare(one.rank, other.rank))
    .map(({ each }) => each);
}

const LAST = Number.MAX_SAFE_INTEGER;

/** The page, the part of it, the item of a list, the answer. */
function rankOf(field: string): number[] {
  const step = stepOf(field);
  const part = step?.paths.indexOf(/^\w+/.exec(field)?.[0] ?? '') ?? LAST;
  const item = pathOfKey(field)?.find((each) => typeof each === 'number') ?? -1;
  const key = formKeys.indexOf(field.replace(/\[\d+\]/g, '[]'));
  return [step ? formSteps.indexOf(step) : LAST, part, item, key];
}

function compare(one: number[], other: number[]): number {
  for (const [index, rank] of one.entries()) {
    const difference = rank - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
