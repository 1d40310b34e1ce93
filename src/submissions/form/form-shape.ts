import type { z } from 'zod';
import { type Shape, shapeOf } from '../../model/walk.ts';

/** Whether a schema holds a single value, not a group nor a list. */
export function isSingle(schema: z.ZodType): boolean {
  const { element, properties, union } = shapeOf(schema);
  return !element && !properties && !union;
}

/**
 * The fields of a group. Of a union, those of the shape that was chosen; while none is, those of every
 * shape, so that nothing typed is lost.
 */
export function fieldsOf(
  { properties, union }: Shape,
  chosen: (key: string) => unknown,
): [string, z.ZodType][] {
  if (!union) return properties ?? [];
  const option = union.options.get(chosen(union.key));
  const those = option ? [option] : [...union.options.values()];
  return [...new Map(those.flatMap((each) => shapeOf(each).properties ?? []))];
}
