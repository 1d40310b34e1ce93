import { z } from 'zod';
import { unwrap } from '../model/walk.ts';

/** The fields that a schema knows at a path, over all the shapes that a union may take there. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = unwrap(schema);
  if (inner instanceof z.ZodDiscriminatedUnion) {
    return [...new Set((inner.options as z.ZodType[]).flatMap((option) => knownKeys(option, path)))];
  }
  const [head, ...rest] = path;
  if (inner instanceof z.ZodArray) {
    return head === undefined ? [] : knownKeys(inner.element as z.ZodType, rest);
  }
  if (!(inner instanceof z.ZodObject)) return [];
  if (head === undefined) return Object.keys(inner.shape);
  const child = inner.shape[String(head)] as z.ZodType | undefined;
  return child ? knownKeys(child, rest) : [];
}
