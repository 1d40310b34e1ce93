import { oneLine } from './one-line.ts';

/** Longer subjects are cut short by most mail readers. */
export const LONGEST_SUBJECT = 90;

/**
 * A subject about something that has a name, which it shortens if need be:
 * `Une offre pour « Des vélos d’école remis sur la route »`.
 */
export function subjectAbout(before: string, name: string, after = ''): string {
  const [head, tail] = [before ? `${before} « ` : '« ', ` »${after}`];
  return head + shortened(oneLine(name), LONGEST_SUBJECT - head.length - tail.length) + tail;
}

/** A text of at most so many characters, cut between two words where there is a space. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let cut = '';
  for (const char of text) {
    if (cut.length + char.length >= longest) break;
    cut += char;
  }
  const space = cut.lastIndexOf(' ');
  const whole = space > longest / 2 ? cut.slice(0, space) : cut;
  return `${whole.replace(/[\s,;:]+$/, '')}…`;
}
