import { z } from 'zod';
import { nouns } from '../../src/model/nouns.ts';
import { settings } from '../../src/model/settings.ts';
import { unwrap } from '../../src/model/walk.ts';

/** Every schema of the model that editors fill, by name. */
export const editedSchemas: [name: string, schema: z.ZodType][] = [
  ...Object.entries(nouns).map(([name, { schema }]): [string, z.ZodType] => [name, schema]),
  ['settings', settings],
];

/** A place in a schema: an object's field, a list's element, an option of a union. */
export interface Part {
  /** As an editor would write it: `projects.needs[].quantity`. */
  name: string;
  schema: z.ZodType;
}

/** Every part of a schema, itself first. */
export function partsOf(name: string, schema: z.ZodType): Part[] {
  const inner = unwrap(schema);
  const own = { name, schema };
  if (inner instanceof z.ZodArray) {
    return [own, ...partsOf(`${name}[]`, inner.element as z.ZodType)];
  }
  if (inner instanceof z.ZodDiscriminatedUnion) {
    return [own, ...(inner.options as z.ZodType[]).flatMap((option) => partsOf(name, option))];
  }
  if (!(inner instanceof z.ZodObject)) return [own];
  const fields = Object.entries(inner.shape) as [string, z.ZodType][];
  return [own, ...fields.flatMap(([key, child]) => partsOf(`${name}.${key}`, child))];
}

/** Whether a part holds a value of its own rather than other parts. */
export function isLeaf({ schema }: Part): boolean {
  const inner = unwrap(schema);
  return !(
    inner instanceof z.ZodArray ||
    inner instanceof z.ZodObject ||
    inner instanceof z.ZodDiscriminatedUnion
  );
}
