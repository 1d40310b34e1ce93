/**
 * Texts that say the same words again and again, with each of these words told once and then by one character.
 * The characters are those of alphabets that no text here is written in; where one is, it is written after the
 * first of them.
 */
const FIRST = 0x0180;
const LAST = 0x07ff;
const LITERAL = String.fromCharCode(FIRST);

const PARTS = /[\p{L}\p{M}\p{N}’]+|[^\p{L}\p{M}\p{N}’]/gu;
const IN_WORD = /[\p{L}\p{M}\p{N}’\u0180-\u07ff]/u;
const CODE = /^[\u0180-\u07ff]/;
const CODES = /[\u0180-\u07ff]/g;

/** Words said less often than that come in the order of the alphabet, in which they compress best. */
const OFTEN = 12;

/** Shortens some texts by the words that they have in common, the most said first. */
export function shorten(texts: readonly string[]): { words: string[]; texts: string[] } {
  const parts = texts.map((text) => text.match(PARTS) ?? []);
  const counts = new Map<string, number>();
  for (const part of parts.flat()) {
    if (part.length > 1) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  const words = [...counts]
    .filter(([word, count]) => isWorthIt(word, count) && !/[\u0180-\u07ff]/.test(word))
    .sort(
      ([a, one], [b, other]) => Math.max(other, OFTEN) - Math.max(one, OFTEN) || (a < b ? -1 : 1),
    )
    .slice(0, LAST - FIRST)
    .map(([word]) => word);
  const codes = new Map(words.map((word, at) => [word, String.fromCharCode(FIRST + 1 + at)]));
  return { words, texts: parts.map((each) => shortened(each, codes)) };
}

/** Told once more in the list of words, a word must save more letters than that. */
const isWorthIt = (word: string, count: number) =>
  count > 1 && count * (word.length - 1) > 2 * word.length + 4;

function shortened(parts: readonly string[], codes: ReadonlyMap<string, string>): string {
  let text = '';
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? '';
    // Right after a code, such a character would be taken for the next word.
    const isJoined = CODE.test(parts[at + 1] ?? '');
    const code = isJoined ? undefined : codes.get(part);
    text += code ?? part.replace(CODES, `${LITERAL}$&`);
    // Between two words the space goes without saying.
    if (code && parts[at + 1] === ' ' && IN_WORD.test(parts[at + 2]?.[0] ?? '')) at++;
  }
  return text;
}

/** A text that was shortened, whole again. */
export function lengthen(text: string, words: readonly string[]): string {
  let whole = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - FIRST;
    if (code < 0 || code > LAST - FIRST) whole += text[at];
    else if (code === 0) whole += text[++at] ?? '';
    else whole += (words[code - 1] ?? '') + (IN_WORD.test(text[at + 1] ?? '') ? ' ' : '');
  }
  return whole;
}

/** The same value with every text in its lists and objects changed, in their order. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  const map = (each: unknown): unknown => {
    if (typeof each === 'string') return change(each);
    if (Array.isArray(each)) return each.map(map);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([key, held]) => [key, map(held)]));
  };
  return map(value) as T;
}
