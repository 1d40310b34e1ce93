import { z } from 'zod';
import { unwrap } from '../model/walk.ts';

/**
 * What an editor really filled in. The desk leaves an empty text, a null or an empty group behind
 * for a field that was opened and left alone; for the model such a field is not there. Unknown keys
 * stay: the model names them.
 */
export function prune(schema: z.ZodType, value: unknown): unknown {
  const inner = unwrap(schema);
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const element = inner instanceof z.ZodArray ? (inner.element as z.ZodType) : z.unknown();
    const items = value.map((item) => prune(element, item)).filter((item) => item !== undefined);
    return items.length === 0 && mayBeAbsent(schema) ? undefined : items;
  }
  if (typeof value !== 'object' || value === undefined) return value;
  const shape = shapeFor(inner, value);
  const entries = inOrderOf(shape, value)
    .map(([key, child]) => [key, prune(shape[key] ?? z.unknown(), child)] as const)
    .filter(([, child]) => child !== undefined);
  if (mayBeAbsent(schema) && entries.every(([key, child]) => isUntouched(shape[key], child)))
    return undefined;
  return Object.fromEntries(entries);
}

/** The desk forgets in which order the fields of a group come: they are written as the model has them. */
function inOrderOf(shape: Record<string, z.ZodType>, value: object): [string, unknown][] {
  const known = Object.keys(shape).filter((key) => key in value);
  const unknown = Object.keys(value).filter((key) => !(key in shape));
  return [...known, ...unknown].map((key) => [key, Reflect.get(value, key)]);
}

function mayBeAbsent(schema: z.ZodType): boolean {
  return (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodUnknown
  );
}

/** Whether a value is only what the field holds when nobody touches it. */
function isUntouched(schema: z.ZodType | undefined, value: unknown): boolean {
  return schema instanceof z.ZodDefault && value === schema.def.defaultValue;
}

function shapeFor(schema: z.ZodType, value: object): Record<string, z.ZodType> {
  if (schema instanceof z.ZodObject) return schema.shape as Record<string, z.ZodType>;
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return {};
  const kind = Reflect.get(value, schema.def.discriminator);
  const option = (schema.options as z.ZodObject[]).find(({ shape }) => {
    const literal = shape[schema.def.discriminator];
    return literal instanceof z.ZodLiteral && literal.value === kind;
  });
  return (option?.shape ?? {}) as Record<string, z.ZodType>;
}
