/** Shorter texts are read whole. */
const LONG = 140;
/** How much is left of what stays the same on each side, in characters. */
const AROUND = 40;

/** A text before and after, narrowed to where they differ. What is left out is told by an ellipsis. */
export function narrowChange(before: string, after: string): { before: string; after: string } {
  if (Math.max(before.length, after.length) <= LONG || before === '' || after === '') {
    return { before, after };
  }
  const [start, end] = [sharedStart(before, after), sharedEnd(before, after)];
  const from = wordBefore(before, start - AROUND);
  return { before: part(before, from, end), after: part(after, from, end) };
}

function part(text: string, from: number, sharedEnd: number): string {
  const to = wordAfter(text, text.length - sharedEnd + AROUND);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to).trim()}${to < text.length ? ' …' : ''}`;
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1;
  return at;
}

/** Never more than is left of the shorter text after what they share at its start. */
function sharedEnd(one: string, other: string): number {
  const most = Math.min(one.length, other.length) - sharedStart(one, other);
  let count = 0;
  while (count < most && one.at(-1 - count) === other.at(-1 - count)) count += 1;
  return count;
}

function wordBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  return text.slice(0, at).search(/\s\S*$/) + 1;
}

function wordAfter(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at).search(/\s/);
  return space < 0 ? text.length : at + space;
}
