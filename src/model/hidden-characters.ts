// Characters that show nothing and can make a text lie about itself: controls (tab and line end aside),
// zero-width and filler characters, bidirectional marks, language tags, halves of characters, and what is no
// character, which XML refuses: one would break a whole feed.
const HIDDEN =
  /[[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\ufff9-\ufffb]--[\t\n]]/v;

// Emoji are made with joiners and selectors: within one, these show.
const EMOJI = /\p{RGI_Emoji}|\p{Emoji}\ufe0e/gv;

/** Whether a text holds characters that nobody sees. Emoji, accents and no-break spaces are fine. */
export function hasHiddenCharacters(text: string): boolean {
  return HIDDEN.test(text) && HIDDEN.test(text.replace(EMOJI, ''));
}

/** What is hidden in a text and where, in French; undefined when all of it can be seen. */
export function hiddenCharacterIn(text: string): string | undefined {
  if (!hasHiddenCharacters(text)) return undefined;
  const [before = '', char = ''] = firstHidden(text);
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const where = before.trim() ? ` après « ${before.trim().slice(-20)} »` : ' au début';
  return `contient un caractère invisible (U+${code})${where}`;
}

function firstHidden(text: string): [before: string, char: string] {
  // An emoji becomes as many spaces, so that places stay what they were.
  const bare = text.replace(EMOJI, (emoji) => ' '.repeat(emoji.length));
  const index = bare.search(HIDDEN);
  return [text.slice(0, index), String.fromCodePoint(text.codePointAt(index) ?? 0)];
}
