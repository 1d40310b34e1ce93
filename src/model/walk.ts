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

/** What a schema is made of, under its wrappers. None of the parts: it holds a single value. */
export interface Shape {
  field: EditorField | undefined;
  element?: z.ZodType;
  properties?: [string, z.ZodType][];
  union?: { key: string; options: Map<unknown, z.ZodType> };
}

const shapes = new WeakMap<z.ZodType, Shape>();

/** The shape of a schema. Found once for each: a site has thousands of entries. */
export function shapeOf(schema: z.ZodType): Shape {
  const known = shapes.get(schema);
  if (known) return known;
  const inner = unwrap(schema);
  const shape: Shape = { field: fieldOf(schema) };
  if (inner instanceof z.ZodArray) shape.element = inner.element as z.ZodType;
  if (inner instanceof z.ZodObject) shape.properties = propertiesOf(inner);
  if (inner instanceof z.ZodDiscriminatedUnion) {
    const key = inner.def.discriminator;
    const options = (inner.options as z.ZodObject[]).map(
      (option) => [(option.shape[key] as z.ZodLiteral).value, option] as const,
    );
    shape.union = { key, options: new Map<unknown, z.ZodType>(options) };
  }
  shapes.set(schema, shape);
  return shape;
}

const propertiesOf = (object: z.ZodObject) => Object.entries(object.shape) as [string, z.ZodType][];

/** Shows every value of some data with the editor label of its schema, outermost first. */
export function walk(
  schema: z.ZodType,
  value: unknown,
  visit: (met: Met) => void,
  path: Met['path'] = [],
): void {
  const { field, element, properties, union } = shapeOf(schema);
  visit({ path, field, value });
  if (typeof value !== 'object' || value === null) return;
  if (element && Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(element, item, visit, [...path, index]);
  }
  const option = union?.options.get(Reflect.get(value, union.key));
  if (option) walk(option, value, visit, path);
  for (const [key, child] of properties ?? []) {
    const held: unknown = Reflect.get(value, key);
    if (held !== undefined) walk(child, held, visit, [...path, key]);
  }
}
