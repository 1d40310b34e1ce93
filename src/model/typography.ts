import { months } from './months.ts';

const THIN = '\u202f';
const NO_BREAK = '\u00a0';

const UNITS = '\\$|%|¢|°C?|km|cm|mm|m|kg|g|L|ml|h|min|ha|m²|m³|kWh|Mo|Go';
const MONTHS = months.join('|');

/** A letter must not follow: `12 m` is a length, `12 mois` is not. */
const END = '(?![\\p{L}\\p{N}])';

/**
 * Each rule only ever replaces the space that was typed, or the apostrophe, and leaves all else. A run of
 * spaces is tried from its first one alone: from each of them, a long run would take minutes.
 */
const rules: readonly [RegExp, string][] = [
  [/(?<=\p{L})(?:'|&#39;|&#x27;|&apos;)/gu, '’'],
  [/(?<![ \t\r\n\u00a0])[ \t\r\n\u00a0]+(?=[;!?»])/gu, THIN],
  [/(?<=«)[ \t\r\n\u00a0]+/gu, THIN],
  [/(?<![ \t\r\n])[ \t\r\n]+(?=:(?:\s|$))/gu, NO_BREAK],
  [new RegExp(`(?<=\\d)[ \\t\\r\\n]+(?=(?:${UNITS})${END})`, 'gu'), NO_BREAK],
  [/(?<=(?<![\d,.])\d{1,3})[ \t\r\n]+(?=\d{3}(?!\d))/gu, NO_BREAK],
  [new RegExp(`(?<=(?<!\\d)(?:\\d{1,2}|1er))[ \\t\\r\\n]+(?=(?:${MONTHS})${END})`, 'gu'), NO_BREAK],
];

/**
 * French spacing and apostrophes for a plain text: no-break spaces where a line must not break.
 * Ordinary spaces must be there already; none is ever added. Doing it twice changes nothing.
 */
export function typography(text: string): string {
  return rules.reduce((result, [found, replacement]) => result.replace(found, replacement), text);
}
