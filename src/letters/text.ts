import type { Fact, Letter, Part } from './letter.ts';
import { mailTypography } from './mail-typography.ts';
import { LINE_ENDS, oneLine } from './one-line.ts';

/** A letter as plain text. */
export function textOf({ parts, site }: Letter): string {
  return [...parts.map(textOfPart), `-- \n${site.name}\n${site.url}`].join('\n\n').concat('\n');
}

function textOfPart(part: Part): string {
  switch (part.kind) {
    case 'text':
    case 'small':
      return mailTypography(part.text);
    case 'title':
      return mailTypography(part.text).toUpperCase();
    case 'list':
      return part.items.map((item) => `- ${mailTypography(item)}`).join('\n');
    case 'facts':
      return part.rows.map(row).join('\n');
    case 'quote':
      return part.text
        .split(LINE_ENDS)
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'entry':
      return [
        mailTypography(part.title),
        part.url,
        ...[...part.lines, ...part.details].map(mailTypography),
      ].join('\n');
    case 'button':
    case 'link':
      return `${mailTypography(`${part.label} :`)}\n${part.url}`;
  }
}

function row([label, value]: Fact): string {
  const said = typeof value === 'string' ? mailTypography(value) : value.typed;
  return `${mailTypography(`${label} :`)} ${oneLine(said)}`;
}
