import matter from 'gray-matter';
import { parse, stringify } from 'yaml';

function refuseEngine(name: string): never {
  throw new Error(`le langage « ${name} » n’est pas permis : l’en-tête s’écrit en YAML, entre deux lignes ---`);
}

// gray-matter would run JavaScript found in a file. YAML 1.2 keeps dates as the text that was typed.
const options = {
  engines: {
    yaml: {
      parse: (text: string) => (parse(text, { maxAliasCount: 0 }) ?? {}) as object,
      stringify: (data: object) => stringify(data, { lineWidth: 0 }),
    },
    ...Object.fromEntries(
      ['json', 'javascript', 'js', 'coffee', 'coffeescript', 'cson', 'toml'].map((name) => [
        name,
        { parse: () => refuseEngine(name), stringify: () => refuseEngine(name) },
      ]),
    ),
  },
};

/** A Markdown file taken apart. */
export interface Frontmatter {
  data: unknown;
  body: string;
}

/**
 * Parts the frontmatter of a Markdown file from its body.
 *
 * @throws when the frontmatter is not YAML; the message says where
 */
export function parseFrontmatter(text: string): Frontmatter {
  const file = matter(text, options);
  return { data: file.data, body: file.content.trim() };
}

/** Writes a Markdown file: data as YAML between `---` lines, then the body. */
export function writeFrontmatter(data: object, body: string): string {
  return matter.stringify(`${body.trim()}\n`, data, options);
}
