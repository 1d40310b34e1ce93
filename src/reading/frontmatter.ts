import type { Flaw, Read } from './flaw.ts';
import { parseYaml, writeYaml } from './yaml.ts';

/** A Markdown file taken apart. */
export interface Frontmatter {
  data: object;
  body: string;
}

const FIRST_FENCE = /^---[ \t]*(?=\n|$)/;
const LAST_FENCE = /\n---[ \t]*(?=\n|$)/;

/**
 * Parts a Markdown file, with `\n` line ends, into its YAML header and its body. The header is data and
 * nothing else: whatever follows the first `---` on its line, no language is ever run.
 */
export function parseFrontmatter(text: string): Read<Frontmatter> {
  const first = FIRST_FENCE.exec(text);
  if (!first) return { ok: false, flaw: headerFlaw(text) };
  const rest = text.slice(first[0].length);
  const last = LAST_FENCE.exec(rest);
  if (!last) return { ok: false, flaw: unclosed };
  const header = parseYaml(rest.slice(1, last.index), 2);
  if (!header.ok) return header;
  if (!isGroup(header.value)) return { ok: false, flaw: notFields };
  const body = rest.slice(last.index + last[0].length).trim();
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

/** Why a text that does not begin with a fence has no header. */
function headerFlaw(text: string): Flaw {
  if (text.trim() === '') {
    return { wrong: 'est vide', mend: 'écrivez-y un en-tête entre deux lignes ---, ou enlevez-le' };
  }
  const [, language] = /^---[ \t]*(\w+)/.exec(text) ?? [];
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
