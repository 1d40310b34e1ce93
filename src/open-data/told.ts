import { z } from 'zod';
import { labelled } from '../model/editor.ts';
import { unwrap } from '../model/walk.ts';

const meanings = z.registry<{ meaning: string }>();

/** A copy of a schema with its French name, and what it means where the name does not tell. */
export function told<S extends z.ZodType>(
  schema: S,
  label: string,
  { meaning, options }: { meaning?: string; options?: Record<string, string> } = {},
): S {
  const copy = labelled(schema, { label, ...(options && { options }) });
  if (meaning) meanings.add(copy, { meaning });
  return copy;
}

/** What a field means, in French, where its name alone does not tell. */
export function meaningOf(schema: z.ZodType): string | undefined {
  return meanings.get(schema)?.meaning ?? meanings.get(unwrap(schema))?.meaning;
}
