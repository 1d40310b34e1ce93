import { z } from 'zod';
import { fieldOf, unwrap } from '../../model/walk.ts';

/** A path as the criteria write it, `needs[2].use`, taken apart. */
export function pathOf(field: string): (string | number)[] {
  return [...field.matchAll(/([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) =>
    index === undefined ? String(name) : Number(index),
  );
}

/** Where a field is, in the words of the form: « Besoins › Des vélos d’enfant › Quantité ». */
export function trail(schema: z.ZodType, data: unknown, path: readonly PropertyKey[]): string {
  const words: string[] = [];
  let current: z.ZodType | undefined = schema;
  let value = data;
  for (const key of path) {
    value = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
    current = current && childOf(current, key, value);
    words.push(typeof key === 'number' ? itemName(current, key, value) : nameOf(current, key));
  }
  return words.join(' › ');
}

function nameOf(schema: z.ZodType | undefined, key: PropertyKey): string {
  return (schema && fieldOf(schema)?.label) ?? String(key);
}

/** An item of a list by its own title, or else by its number. */
function itemName(schema: z.ZodType | undefined, index: number, value: unknown): string {
  const label = (schema && fieldOf(schema)?.label) ?? '';
  const title =
    typeof value === 'object' && value !== null ? Reflect.get(value, 'title') : undefined;
  return typeof title === 'string' && title !== '' ? title : `${label} ${index + 1}`.trim();
}

function childOf(schema: z.ZodType, key: PropertyKey, value: unknown): z.ZodType | undefined {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray) return inner.element as z.ZodType;
  if (inner instanceof z.ZodObject) return inner.shape[String(key)] as z.ZodType | undefined;
  if (inner instanceof z.ZodDiscriminatedUnion) {
    return (inner.options as z.ZodType[])
      .map((option) => childOf(option, key, value))
      .find((child) => child !== undefined);
  }
  return undefined;
}
