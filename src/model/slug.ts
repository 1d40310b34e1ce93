import { z } from 'zod';
import { withoutAccents } from './plain.ts';

/** An id that is also a file name and a part of an address: `des-velos-d-ecole`. */
export const slug = z
  .string()
  .min(1)
  .max(80)
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'doit être en minuscules sans accents, mots joints par des traits d’union',
  );

/** Whether a text can be used as it is for a file name and an address. */
export function isSlug(text: string): boolean {
  return slug.safeParse(text).success;
}

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l' };

/** What a title becomes as a slug, cut between two words; empty when none of its letters can be kept. */
export function slugFrom(text: string, longest = 80): string {
  const spelt = text
    .slice(0, 10 * longest)
    .toLowerCase()
    .replace(/[œæßøł]/g, (letter) => LIGATURES[letter] ?? '');
  const words = withoutAccents(spelt)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words.reduce((slug, word) => {
    if (!slug) return word.slice(0, longest);
    return slug.length + 1 + word.length > longest ? slug : `${slug}-${word}`;
  }, '');
}
