import { plainText } from './plain-text.ts';

/** The fields that a form has, of what was sent, whatever its shape; an empty one is an absent one. */
export function knownFields<Field extends string>(
  fields: readonly Field[],
  sent: unknown,
): Partial<Record<Field, unknown>> {
  if (typeof sent !== 'object' || sent === null) return {};
  const known: Partial<Record<Field, unknown>> = {};
  for (const field of fields) {
    const value: unknown = Object.hasOwn(sent, field) ? Reflect.get(sent, field) : undefined;
    const read = typeof value === 'string' ? plainText(value) : value;
    if (read !== '' && read !== undefined && read !== null) known[field] = read;
  }
  return known;
}
