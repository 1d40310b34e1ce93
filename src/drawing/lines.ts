/** How wide a text is. */
export type Width = (text: string) => number;

/**
 * What must stay on one line: words between ordinary spaces, and the parts of a name that a dash joins
 * (`Gaspésie–`, `Îles-de-la-Madeleine`).
 */
const PIECES = /[^ \t\r\n–]+–?|–/g;

const piecesOf = (text: string) => [...text.matchAll(PIECES)].map(([piece]) => piece);

const join = (pieces: readonly string[]) =>
  pieces.reduce(
    (line, piece) => (line === '' || /[^ ]–$/.test(line) ? line + piece : `${line} ${piece}`),
    '',
  );

const ELLIPSIS = '…';

/**
 * A text in lines no wider than `most`, as even as can be; undefined where they would be more than
 * `lines`, or where a word alone is too wide.
 */
export function breakEvenly(
  text: string,
  width: Width,
  most: number,
  lines: number,
): string[] | undefined {
  const words = piecesOf(text);
  const fewest = fill(words, width, most);
  if (!fewest || fewest.length > lines) return undefined;
  // The narrowest column that takes no more lines is the one that fills them evenly.
  let [narrow, wide] = [0, most];
  let best = fewest;
  while (wide - narrow > 4) {
    const middle = (narrow + wide) / 2;
    const tried = fill(words, width, middle);
    if (tried && tried.length <= fewest.length) [best, wide] = [tried, middle];
    else narrow = middle;
  }
  return best;
}

/** As much of a text as fits in so many lines, cut where it must be. */
export function breakAndCut(text: string, width: Width, most: number, lines: number): string[] {
  const words = piecesOf(text);
  const result: string[] = [];
  let at = 0;
  while (at < words.length && result.length < lines) {
    let end = at + 1;
    while (end < words.length && width(join(words.slice(at, end + 1))) <= most) end += 1;
    const isLast = result.length === lines - 1;
    const line = join(words.slice(at, isLast ? words.length : end));
    result.push(width(line) <= most ? line : cut(line, width, most));
    at = isLast ? words.length : end;
  }
  return result;
}

/** The beginning of a text, with the mark that there was more. */
export function cut(text: string, width: Width, most: number): string {
  if (width(text) <= most) return text;
  const letters = [...new Intl.Segmenter('fr').segment(text)].map(({ segment }) => segment);
  let [fits, tooMany] = [0, letters.length];
  const beginning = (count: number) =>
    letters
      .slice(0, count)
      .join('')
      .replace(/[\s,;:.·]+$/u, '') + ELLIPSIS;
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    if (width(beginning(middle)) <= most) fits = middle;
    else tooMany = middle;
  }
  return beginning(fits);
}

function fill(words: readonly string[], width: Width, most: number): string[] | undefined {
  const lines: string[] = [];
  for (const word of words) {
    if (width(word) > most) return undefined;
    const last = lines.at(-1);
    const longer = join(last === undefined ? [word] : [last, word]);
    if (last !== undefined && width(longer) <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
