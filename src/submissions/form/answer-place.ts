import type { z } from 'zod';
import { fieldOf, shapeOf } from '../../model/walk.ts';
import { keyInside } from './answer-keys.ts';
import { fieldsOf, isSingle } from './form-shape.ts';

/** Where something is in a form, for whoever reads about it elsewhere. */
export interface AnswerPlace {
  /** The key of the answer. */
  key: string;
  /** The groups and items that hold it, outermost first: « Besoin 2 », « Quand ». */
  within: string[];
  label: string;
  /** None where the schema has no such place. */
  schema: z.ZodType | undefined;
}

/** What tells needs apart has a label for each sort, and none of its own. */
const SORT = 'Sorte de besoin';

/** Finds the answer that holds what is at a path of some data. The values of a list of choices are one answer. */
export function placeAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  data: unknown,
): AnswerPlace {
  let place: AnswerPlace = { key: '', within: [], label: '', schema };
  let value = data;
  for (const part of path) {
    if (place.schema && typeof part === 'number') {
      const { element } = shapeOf(place.schema);
      if (element && isSingle(element)) return place;
    }
    place = placeInside(place, part, value);
    value = held(value, part);
  }
  return place;
}

function placeInside(outer: AnswerPlace, part: PropertyKey, value: unknown): AnswerPlace {
  const key = keyInside(outer.key, part);
  const shape = outer.schema && shapeOf(outer.schema);
  if (typeof part === 'number') {
    const label = `${(shape?.element && fieldOf(shape.element)?.label) ?? ''} ${part + 1}`;
    return { key, within: outer.within, label, schema: shape?.element };
  }
  const child =
    shape && fieldsOf(shape, (name) => held(value, name)).find(([name]) => name === part);
  const isSort = shape?.union?.key === part;
  return {
    key,
    within: outer.label ? [...outer.within, outer.label] : outer.within,
    label: isSort ? SORT : ((child && fieldOf(child[1])?.label) ?? String(part)),
    schema: isSort ? outer.schema : child?.[1],
  };
}

/** The value at a path of some data; undefined where there is none. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce(held, data);
}

function held(value: unknown, part: PropertyKey): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, part)
    ? Reflect.get(value, part)
    : undefined;
}
