import type { Flaw, Read } from './flaw.ts';
import { parseYaml, writeYaml } from './yaml.ts';

/** A Markdown file taken apart. */
export interface Frontmatter {
  data: object;
  body: string;
}

const FENCE = /^---[ \t]*$/;

/**
 * Parts a Markdown file, with `\n` line ends, into its YAML header and its body. The header is data and
 * nothing else: whatever follows the first `---` on its line, no language is ever run.
 */
export function parseFrontmatter(text: string): Read<Frontmatter> {
  const lines = text.split('\n');
  const missing = headerFlaw(lines);
  if (missing) return { ok: false, flaw: missing };
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  if (end < 0) return { ok: false, flaw: unclosed };
  const header = parseYaml(lines.slice(1, end).join('\n'), 2);
  if (!header.ok) return header;
  if (!isGroup(header.value)) return { ok: false, flaw: notFields };
  const body = lines
    .slice(end + 1)
    .join('\n')
    .trim();
  return { ok: true, value: { data: header.value ?? {}, body } };
}

/** Writes a Markdown file: data as YAML between `---` lines, then the body. */
export function writeFrontmatter(data: object, body: string): string {
  const text = body.trim();
  return `---\n${writeYaml(data)}---\n${text && `\n${text}\n`}`;
}

/** Whether some YAML is a group of fields, perhaps an empty one. */
export function isGroup(value: unknown): value is object | null {
  return typeof value === 'object' && !Array.isArray(value);
}

function headerFlaw(lines: readonly string[]): Flaw | undefined {
  if (lines.every((line) => line.trim() === '')) {
    return { wrong: 'est vide', mend: 'écrivez-y un en-tête entre deux lignes ---, ou enlevez-le' };
  }
  const [first = ''] = lines;
  if (FENCE.test(first)) return undefined;
  const [, language] = /^---\s*(\w+)/.exec(first) ?? [];
  return language
    ? {
        wrong: `a un en-tête en « ${language} »`,
        mend: 'écrivez-le en YAML, après une première ligne qui ne contient que ---',
      }
    : {
        wrong: 'n’a pas d’en-tête',
        mend: 'commencez par une ligne ---, puis un champ par ligne, puis une autre ligne ---',
      };
}

const unclosed: Flaw = {
  wrong: 'a un en-tête qui ne finit pas',
  mend: 'ajoutez une ligne --- entre le dernier champ et le texte',
};

/** What is wrong with YAML that is not a group of fields. */
export const notFields: Flaw = {
  wrong: 'ne contient pas de champs',
  mend: 'écrivez un champ par ligne, par exemple title: Mon titre',
};
