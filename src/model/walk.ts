import { z } from 'zod';
import { type EditorField, editor } from './editor.ts';

/** A value met while walking a schema and its data together. */
export interface Met {
  path: (string | number)[];
  field: EditorField | undefined;
  value: unknown;
}

/** The schema under optional, default and nullable wrappers. */
export function unwrap(schema: z.ZodType): z.ZodType {
  if (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodNullable
  ) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  return schema;
}

/** The editor label of a schema, whether on it or on what it wraps. */
export function fieldOf(schema: z.ZodType): EditorField | undefined {
  const own = editor.get(schema);
  if (own) return own;
  const inner = unwrap(schema);
  return inner === schema ? undefined : editor.get(inner);
}

/** The shape that a value of a discriminated union has, or undefined when it has none of them. */
function optionFor(union: z.ZodDiscriminatedUnion, value: object): z.ZodType | undefined {
  const key = union.def.discriminator;
  return (union.options as z.ZodObject[]).find((option) => {
    const literal = option.shape[key];
    return literal instanceof z.ZodLiteral && literal.value === Reflect.get(value, key);
  });
}

/** Every value of some data with the editor label of its schema, outermost first. */
export function* walk(
  schema: z.ZodType,
  value: unknown,
  path: (string | number)[] = [],
): Generator<Met> {
  yield { path, field: fieldOf(schema), value };
  const inner = unwrap(schema);
  if (inner instanceof z.ZodArray && Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      yield* walk(inner.element as z.ZodType, item, [...path, index]);
    }
  }
  if (typeof value !== 'object' || value === null) return;
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const option = optionFor(inner, value);
    if (option) yield* walk(option, value, path);
  }
  if (inner instanceof z.ZodObject) {
    for (const [key, child] of Object.entries(inner.shape)) {
      yield* walk(child as z.ZodType, Reflect.get(value, key), [...path, key]);
    }
  }
}
