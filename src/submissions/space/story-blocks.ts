/** A piece of a text: nothing in it is markup any more. */
export type StoryBlock =
  | { kind: 'heading' | 'paragraph' | 'quote'; text: string }
  | { kind: 'list'; items: string[] };

const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;
const ITEM = /^\s*(?:[-*+]|\d{1,3}[.)])\s+(.*)$/;
const QUOTE = /^\s*>\s?(.*)$/;

/**
 * The Markdown that tells a project, as plain pieces. Whoever decides reads what was typed: no link is
 * followed and no picture shown before it is accepted.
 */
export function storyBlocks(markdown: string): StoryBlock[] {
  const blocks: StoryBlock[] = [];
  for (const chunk of markdown.split(/\n\s*\n/)) {
    let paragraph: string[] = [];
    const flush = () => {
      if (paragraph.length > 0) blocks.push({ kind: 'paragraph', text: paragraph.join('\n') });
      paragraph = [];
    };
    for (const line of chunk.split('\n').filter((each) => each.trim() !== '')) {
      const [, heading] = HEADING.exec(line) ?? [];
      const [, item] = ITEM.exec(line) ?? [];
      const [, quote] = QUOTE.exec(line) ?? [];
      if (heading === undefined && item === undefined && quote === undefined) {
        paragraph.push(plain(line));
        continue;
      }
      flush();
      if (heading !== undefined) blocks.push({ kind: 'heading', text: plain(heading) });
      if (quote !== undefined) blocks.push({ kind: 'quote', text: plain(quote) });
      if (item !== undefined) addItem(blocks, plain(item));
    }
    flush();
  }
  return blocks;
}

function addItem(blocks: StoryBlock[], item: string): void {
  const last = blocks.at(-1);
  if (last?.kind === 'list') last.items.push(item);
  else blocks.push({ kind: 'list', items: [item] });
}

/** A line without the signs of its emphasis. A link shows where it leads. */
function plain(line: string): string {
  return line
    .replace(/!\[([^\]]{0,500})\]\([^)]{0,500}\)/g, '$1')
    .replace(/\[([^\]]{1,500})\]\(([^)\s]{1,500})[^)]{0,200}\)/g, '$1 ($2)')
    .replace(/(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*])\*(?=\S)([^*]{1,2000}?)(?<=\S)\*(?![\w*])/g, '$1')
    .trim();
}
