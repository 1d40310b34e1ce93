import { french } from '../typography.ts';
import type { Letter, Part } from './letter.ts';

/** A letter as plain text. */
export function textOf({ parts, site }: Letter): string {
  return [...parts.map(textOfPart), `-- \n${site.name}\n${site.url}`].join('\n\n').concat('\n');
}

function textOfPart(part: Part): string {
  switch (part.kind) {
    case 'text':
    case 'small':
      return french(part.text);
    case 'title':
      return french(part.text).toUpperCase();
    case 'list':
      return part.items.map((item) => `- ${french(item)}`).join('\n');
    case 'facts':
      return part.rows.map(([label, value]) => french(`${label} : ${value}`)).join('\n');
    case 'quote':
      return part.text
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n');
    case 'button':
      return `${french(`${part.label} :`)}\n${part.url}`;
  }
}
