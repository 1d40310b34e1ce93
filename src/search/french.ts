const ELIDED = "(?<!\\p{L})(?:[cdjlmnst]|(?:lors|puis|quoi|jus)?qu)[’']";

const beforeWord = new RegExp(`(${ELIDED})(?=\\p{L})`, 'giu');
const cutAfter = new RegExp(` ${ELIDED}(?:</mark>)? …$`, 'iu');
const parted = new RegExp(`(${ELIDED}(?:</mark>)?) (?=(?:<mark>)?\\p{L})`, 'giu');

/**
 * A text whose words all stand apart: `l’ hiver`. The index cuts texts at spaces alone, and whoever
 * searches for `hiver` wants `l’hiver` too.
 */
export function wordsApart(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replace(beforeWord, '$1 ');
}

/** The text as it is read, from one whose words stand apart, marked or not, or cut after some. */
export function wordsTogether(text: string): string {
  return text.replace(cutAfter, ' …').replace(parted, '$1');
}

/** Words that say nothing of what is looked for; sentences are typed too. */
const EMPTY = new Set(
  `a à ai as au aux avec ce ces cet cette chez dans de des du elle en et est eux il ils j je la le les
  leur leurs lui l ma mais me mes moi mon m n ne nos notre nous on ou où par pas pour qu que qui s sa
  sans se ses si son sont sur t ta te tes toi ton tu un une vos votre vous y d c`.split(/\s+/),
);

/** The longest search, in UTF-16 units; what is beyond is left out. */
export const LONGEST_SEARCH = 200;

/** Words searched at once. */
const MOST_WORDS = 12;

/** The words of a search that say something, as the index knows them; all of them where none does. */
export function wordsOf(typed: string): string[] {
  const words = typed
    .slice(0, LONGEST_SEARCH)
    .toLowerCase()
    .replace(beforeWord, '')
    .replace(/oe(?=u|il)/g, 'œ')
    .split(/[^\p{L}\p{M}\p{N}’'-]+/u)
    .map((word) => word.replace(/^[’'-]+|[’'-]+$/g, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = words.filter((word) => !EMPTY.has(word));
  return [...new Set(telling.length > 0 ? telling : words)].slice(0, MOST_WORDS);
}
