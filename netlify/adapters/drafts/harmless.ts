const LONGEST_NAME = 100;
const LONGEST_LINE = 200;

/** What Git leaves out at the ends of a name: a name of nothing else is none. */
const NO_NAME = /^[\s.,:;"'\\]*$/;

/** A name that Git takes for an author’s: one line, without what would end it. */
export function authorName(name: string): string {
  const line = oneLine(name.replace(/[<>@]/g, ' '), LONGEST_NAME);
  return NO_NAME.test(line) ? 'Perron' : line;
}

/** A commit message: at GitHub it must name nobody and close nothing, whatever a title says. */
export function commitMessage(message: string): string {
  const [first = '', ...more] = message.split('\n');
  const rest = more.map((line) => line.trimEnd()).join('\n');
  return apart([oneLine(first, LONGEST_LINE) || 'Modifier', rest].join('\n').trim(), ' ');
}

/** A title in one line. */
export function draftTitle(title: string): string {
  return oneLine(title, LONGEST_LINE) || 'Sans titre';
}

/** Markdown in which nobody is called upon and no issue is referred to; `readNotes` gives it back. */
export function quietNotes(notes: string): string {
  return apart(notes, NOTHING);
}

/** The Markdown that `quietNotes` made quiet. */
export function loudNotes(notes: string): string {
  return notes.replaceAll(NOTHING, '');
}

/** A comment, which HTML does not show. */
const NOTHING = '<!---->';

function apart(text: string, gap: string): string {
  return text.replace(/@(?=\w)|#(?=\d)|\bGH-(?=\d)/gi, (mark) => mark + gap);
}

function oneLine(text: string, longest: number): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
}
