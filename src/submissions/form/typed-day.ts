import { months } from '../../model/months.ts';
import { plain } from '../../model/plain.ts';

const MONTHS = months.map(plain);

const NUMBERS = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/;
const WORDS = /^(\d{1,2})(?:er)? +([a-z]{3,9}) +(\d{4})$/;

/**
 * A day as people type it where the browser offers no calendar: « 2026/9/1 », « 1er septembre 2026 ».
 * What is not understood stays as it was typed. Whether the day exists is for the model to say.
 */
export function typedDay(text: string): string {
  const typed = text.trim();
  if (typed.length > 40) return text;
  const [, year, month = '', day = ''] = NUMBERS.exec(typed) ?? [];
  if (year) return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const words = plain(typed);
  const [, date = '', name = '', inYear] = WORDS.exec(words) ?? [];
  const index = MONTHS.indexOf(name);
  return inYear && index >= 0
    ? `${inYear}-${String(index + 1).padStart(2, '0')}-${date.padStart(2, '0')}`
    : text;
}
