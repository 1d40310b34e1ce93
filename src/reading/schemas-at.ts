import { z } from 'zod';
import { unwrap } from '../model/walk.ts';
import { valueAt } from './field.ts';

/** The schemas that a path through some data may lead to: several where a union's shape cannot be told. */
export function schemasAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  data: unknown,
): z.ZodType[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodDiscriminatedUnion) {
    return optionsFor(inner, data).flatMap((option) => schemasAt(option, path, data));
  }
  const [head, ...rest] = path;
  if (head === undefined) return [schema];
  const child = childOf(inner, head);
  return child ? schemasAt(child, rest, valueAt(data, [head])) : [];
}

function childOf(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if (schema instanceof z.ZodArray) return schema.element as z.ZodType;
  if (!(schema instanceof z.ZodObject) || !Object.hasOwn(schema.shape, key)) return undefined;
  return schema.shape[String(key)] as z.ZodType;
}

function optionsFor(union: z.ZodDiscriminatedUnion, data: unknown): z.ZodObject[] {
  const key = union.def.discriminator;
  const options = union.options as z.ZodObject[];
  const kind = valueAt(data, [key]);
  const told = options.find((option) => (option.shape[key] as z.ZodLiteral).value === kind);
  return told ? [told] : options;
}

/** The fields that a schema knows at a path. */
export function knownKeys(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  data: unknown,
): string[] {
  const keys = schemasAt(schema, path, data).flatMap((each) => {
    const inner = unwrap(each);
    return inner instanceof z.ZodObject ? Object.keys(inner.shape) : [];
  });
  return [...new Set(keys)];
}
