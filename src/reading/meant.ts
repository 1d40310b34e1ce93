import type { z } from 'zod';
import { slugFrom } from '../model/slug.ts';
import { fieldOf } from '../model/walk.ts';
import { nearest } from './nearest.ts';

/**
 * What a wrong value must have been meant as, if that can be told. Never anything that the field
 * itself would refuse.
 */
export function meant(value: unknown, schema: z.ZodType, allowed: readonly string[]): unknown {
  return guesses(value, schema, allowed).find(
    (guess) => guess !== value && schema.safeParse(guess).success,
  );
}

function guesses(value: unknown, schema: z.ZodType, allowed: readonly string[]): unknown[] {
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value), [value]];
  if (typeof value !== 'string') return [];
  const text = value.trim();
  return [
    text,
    ...choices(text, schema, allowed),
    ...numbers(text),
    ...booleans(text),
    ...days(text),
    ...links(text),
    ...(takesOnlySlugs(schema) ? [slugFrom(text)] : []),
    text.split(/\s*,\s*/),
  ];
}

/** Allowed values like a word, whether it was the value or its French name that was written. */
function choices(text: string, schema: z.ZodType, allowed: readonly string[]): string[] {
  const names = Object.entries(fieldOf(schema)?.options ?? {});
  const like = nearest(
    text.toLowerCase(),
    names.map(([, name]) => name.toLowerCase()),
  );
  const named = names.find(([, name]) => name.toLowerCase() === like)?.[0];
  return [nearest(text, allowed), named].filter((each) => each !== undefined);
}

function numbers(text: string): number[] {
  const bare = text.replace(/[\s$]/g, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/.test(bare) ? [Number(bare)] : [];
}

function booleans(text: string): boolean[] {
  if (/^(?:oui|vrai|yes|on)$/i.test(text)) return [true];
  return /^(?:non|faux|no|off)$/i.test(text) ? [false] : [];
}

function days(text: string): string[] {
  const [, year, month = '', day = ''] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? [];
  return year ? [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`] : [];
}

function links(text: string): string[] {
  if (/^http:\/\//i.test(text)) return [`https${text.slice(4)}`];
  const host = /^https:\/\/([\w.-]+)/i.exec(text)?.[1]?.toLowerCase();
  if (host) return [host];
  return /^[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(text) ? [`https://${text}`] : [];
}

const takesOnlySlugs = (schema: z.ZodType) => !schema.safeParse('Un texte').success;
