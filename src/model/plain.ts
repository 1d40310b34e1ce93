/** A text without the accents of its letters. */
export function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** A text as it is compared: accents, case and joined letters do not matter. `Œuvre d’été` is `oeuvre d’ete`. */
export function plain(text: string): string {
  return withoutAccents(text.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae'));
}

/** A word without the mark of its plural: « vélos », « tuyaux » and « journaux » become what one of them is called. */
export function singular(word: string): string {
  if (word.length < 4) return word;
  if (word.endsWith('eaux') || word.endsWith('eux')) return word.slice(0, -1);
  if (word.endsWith('aux')) return `${word.slice(0, -3)}al`;
  return /[^s]s$/.test(word) || word.endsWith('oux') ? word.slice(0, -1) : word;
}
