/** Longer texts are cut before they are compared: no title nor name is as long. */
const LONGEST = 500;

const SILENT = new Set(
  'a à au aux avec chez dans de des du d en entre et l la le les leur leurs nos notre où ou par pour sans ses son sa sous sur un une vers vos votre'.split(
    ' ',
  ),
);

/** The words of a text without accents, case or punctuation, the small ones left out unless there are no others. */
export function plainWords(text: string): string[] {
  const words = text
    .slice(0, LONGEST)
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter(Boolean);
  const telling = words.filter((word) => !SILENT.has(word));
  return (telling.length > 0 ? telling : words).map(withoutAccents);
}

/** A text without the accents of its letters. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A word without the mark of its plural: « vélos », « tuyaux » and « journaux » become what one of them is called. */
export function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('eaux') || word.endsWith('eux')) return word.slice(0, -1);
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  return /[^s]s$/.test(word) || word.endsWith('oux') ? word.slice(0, -1) : word;
}
