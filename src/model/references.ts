import type { z } from 'zod';
import type { ReferenceTarget } from './editor.ts';
import { walk } from './walk.ts';

/** A reference found in some data. */
export interface Reference {
  path: (string | number)[];
  target: ReferenceTarget;
  id: string;
}

/** Every reference that some valid data holds, by the labels of its schema alone. */
export function referencesIn(schema: z.ZodType, data: unknown): Reference[] {
  const found: Reference[] = [];
  walk(schema, data, ({ path, field, value }) => {
    if (field?.refersTo && typeof value === 'string') {
      found.push({ path, target: field.refersTo, id: value });
    }
  });
  return found;
}
