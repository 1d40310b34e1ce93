// What makes pages of a text goes into itself for each level, and gives up beyond some hundred. Counted
// so that what is let through is never deeper, examples in code included, since where they end is for
// that reader alone to say. No text of somebody who writes comes near.

/** Quotations and lists within each other. */
const MOST_BLOCKS = 20;
/** Signs of emphasis in one paragraph: each may open a level. */
const MOST_SIGNS = 120;

const PREFIX = /^(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))+/;
const MARK = />|[-+*]|\d+[.)]/g;
/** A line of one sign only is a rule. */
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const NEW_PARAGRAPH = /^ {0,3}(?:[-+*] +\S|1[.)] +\S|#{1,6} )/;

/** Whether a Markdown text holds more within each other than what makes pages of it can follow. */
export function nestsTooDeep(text: string): boolean {
  let signs = 0;
  for (const line of text.split('\n')) {
    if (line.trim() === '' || RULE.test(line)) {
      signs = 0;
      continue;
    }
    if (blocksOf(line) > MOST_BLOCKS) return true;
    if (NEW_PARAGRAPH.test(line)) signs = 0;
    signs += line.replace(/[^*_~]+/g, '').length;
    if (signs > MOST_SIGNS) return true;
  }
  return false;
}

/** How deep a line stands at most: by its own marks, and by how far it is from the margin. */
function blocksOf(line: string): number {
  const [prefix = ''] = PREFIX.exec(line) ?? [];
  const spaces = prefix.replaceAll('\t', '    ').replace(/[^ ]/g, '').length;
  return (prefix.match(MARK)?.length ?? 0) + Math.floor(spaces / 2);
}
