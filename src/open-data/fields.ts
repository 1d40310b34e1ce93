import { z } from 'zod';
import { fieldOf, shapeOf, unwrap } from '../model/walk.ts';
import { meaningOf } from './told.ts';

/** A field of a record, as the page that documents the open data shows it. */
export interface Field {
  /** As it is written: `needs[].window.start`. */
  name: string;
  label: string;
  /** What kind of value it holds, in French. */
  kind: string;
  meaning: string | undefined;
  /** Its values and their French names, where it has only a few. */
  options: readonly (readonly [value: string, label: string])[];
  /** It may be absent. */
  optional: boolean;
}

/** The fields of a record, those within others after them. What the shapes of a union share comes once. */
export function fieldsOf(schema: z.ZodType, within = ''): Field[] {
  const found = new Map<string, Field>();
  for (const field of listed(schema, within)) {
    const known = found.get(field.name);
    found.set(field.name, known ? either(known, field) : field);
  }
  return [...found.values()];
}

function listed(schema: z.ZodType, within: string): Field[] {
  const { properties, element, union } = shapeOf(schema);
  if (element) return fieldsOf(element, `${within}[]`);
  if (union) {
    const shapes = [...union.options.values()];
    const names = shapes.map((shape) => new Set(shapeOf(shape).properties?.map(([name]) => name)));
    return shapes.flatMap((shape) =>
      listed(shape, within).map((field) => {
        const own = field.name.slice(within ? within.length + 1 : 0).split(/[.[]/)[0] ?? '';
        return names.every((some) => some.has(own)) ? field : { ...field, optional: true };
      }),
    );
  }
  return (properties ?? []).flatMap(([key, child]) => {
    const name = within ? `${within}.${key}` : key;
    return [fieldNamed(name, child), ...listed(child, name)];
  });
}

function fieldNamed(name: string, schema: z.ZodType): Field {
  const field = fieldOf(schema);
  if (!field) throw new Error(`open-data: ${name} has no French name`);
  const inner = unwrap(schema);
  const values = inner instanceof z.ZodLiteral ? [[String(inner.value), field.label] as const] : [];
  return {
    name,
    label: field.unit ? `${field.label} (${field.unit})` : field.label,
    kind: kindOf(inner),
    meaning: meaningOf(schema),
    options: inner instanceof z.ZodEnum ? Object.entries(field.options ?? {}) : values,
    optional: schema instanceof z.ZodOptional,
  };
}

/** The same field in two shapes of a union: what tells them apart has the values of both. */
function either(one: Field, other: Field): Field {
  return one.options.length > 0 && one.kind === KINDS.literal
    ? { ...one, label: 'De quelle sorte', options: [...one.options, ...other.options] }
    : one;
}

const KINDS = {
  literal: 'un mot',
  enum: 'un mot',
  string: 'texte',
  number: 'nombre',
  boolean: 'true ou false',
  array: 'liste',
  object: 'groupe',
  tuple: 'deux nombres',
} as const;

function kindOf(schema: z.ZodType): string {
  if (schema instanceof z.ZodISODate) return 'jour';
  if (schema instanceof z.ZodURL) return 'adresse';
  return KINDS[schema.def.type as keyof typeof KINDS] ?? schema.def.type;
}
