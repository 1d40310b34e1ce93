/** Things named on a sign: what a passer-by reads. */
export const MOST_LINES = 3;

/** What a project or a place says in the street, in few words: on a shared picture, on a card. */
export interface Sign {
  /** What and where it is, above the title. */
  kicker: string;
  title: string;
  /** What the lines or the sentence are: `Il manque`, `C’est fait`. */
  heading: string;
  /** What is missing, and how much where that is more than one. */
  lines: readonly { text: string; quantity: string | undefined }[];
  /** What is said where nothing is missing. */
  sentence: string | undefined;
  /** Until when, since when, or how many projects. */
  term: string;
  /** That it was invented, in two words. */
  mention: string | undefined;
}

/** A sign as one or two sentences, for who does not see the picture. */
export function readSign({ title, heading, lines, sentence }: Sign): string {
  const things = lines.map(({ text, quantity }) => (quantity ? `${text} (${quantity})` : text));
  const said = [heading, things.join(', ') || sentence].filter(Boolean).join(' : ');
  return `${title}. ${said}`;
}
