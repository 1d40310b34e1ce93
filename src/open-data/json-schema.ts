import { z } from 'zod';
import { fieldOf } from '../model/walk.ts';
import { meaningOf } from './told.ts';

/** A JSON Schema (2020-12) of what is published, with the French names that editors read. */
export function jsonSchemaOf(schema: z.ZodType, { id, title }: { id: string; title: string }) {
  return {
    $id: id,
    ...z.toJSONSchema(schema, { io: 'output', override: settle }),
    title,
  };
}

interface Context {
  zodSchema: z.core.$ZodType;
  jsonSchema: z.core.JSONSchema.BaseSchema;
}

/** Says of a part what it is called and means, and no more of its form than readers may count on. */
function settle({ zodSchema, jsonSchema }: Context): void {
  const schema = zodSchema as z.ZodType;
  const field = fieldOf(schema);
  if (field) jsonSchema.title = field.unit ? `${field.label} (${field.unit})` : field.label;
  const said = [meaningOf(schema), optionsIn(field?.options)].filter(Boolean).join(' ');
  if (said) jsonSchema.description = said;
  // More may be added one day: who reads leaves aside what it does not know.
  delete jsonSchema.additionalProperties;
  // What is published is written in full.
  delete jsonSchema.default;
  // The format says it.
  if (jsonSchema.format === 'date') delete jsonSchema.pattern;
  // Links are kept as they were typed, with their accents.
  if (jsonSchema.format === 'uri') jsonSchema.format = 'iri';
  // Lengths are bounded in UTF-16 units, and JSON Schema counts characters: fewer.
  if ((jsonSchema.minLength ?? 0) > 1) jsonSchema.minLength = 1;
}

const optionsIn = (options: Record<string, string> | undefined) =>
  options &&
  `${Object.entries(options)
    .map(([value, label]) => `${value} : ${label}`)
    .join(' ; ')}.`;
