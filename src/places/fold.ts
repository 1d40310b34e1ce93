import { plain } from '../model/plain.ts';

const abbreviations: Record<string, string> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  mt: 'mont',
  nd: 'notre dame',
};

/**
 * A name as it is compared: without accents, capitals, hyphens and apostrophes, with its abbreviations
 * written out. « Ste-Anne des Monts » and « Sainte-Anne-des-Monts » are one.
 */
export function fold(text: string): string {
  return plain(text)
    .replace(/\bn\.?[\s-]?d\b/g, 'nd')
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .map((word) => (Object.hasOwn(abbreviations, word) ? abbreviations[word] : word))
    .join(' ');
}

/** A folded name without the article it begins with, which people leave out as often as not. */
export const withoutArticle = (folded: string): string => folded.replace(/^(?:les?|la|l) /, '');
