import matter from 'gray-matter';
import { prune } from '../../../src/cms/prune.ts';
import type { CollectionName } from '../../../src/model/editor.ts';
import { type Nouns, nouns } from '../../../src/model/nouns.ts';
import { parseYaml, writeYaml } from '../../../src/reading/yaml.ts';

/**
 * Writes an entry's Markdown file as the desk does: its fields in the model's order, without those that
 * say nothing. Whatever is in the data or the body, it reads back as that data and that body.
 */
export function writeMarkdown<Name extends CollectionName>(
  collection: Name,
  data: Nouns[Name],
  body: string,
): string {
  const said = prune(nouns[collection].schema, data);
  if (!isGroup(said)) throw new Error(`drafts: an entry of ${collection} that says nothing`);
  const text = body.replace(/\r\n?/g, '\n').normalize('NFC').trim();
  // A text in place of this object would be taken for a whole file, whose header is parsed.
  return matter
    .stringify({ content: text && `\n${text}\n` }, said, { engines })
    .replace(/\n+$/, '\n');
}

/** gray-matter's own engines run JavaScript, and an old reader of YAML: none of them is left. */
const engines = {
  yaml: { parse: parseFields, stringify: writeYaml },
  json: refuse('json'),
  javascript: refuse('javascript'),
  coffee: refuse('coffee'),
};

function parseFields(text: string): object {
  const read = parseYaml(text);
  if (!read.ok) throw new Error(read.flaw.wrong);
  return isGroup(read.value) ? read.value : {};
}

function refuse(language: string) {
  const never = (): never => {
    throw new Error(`drafts: ${language} is no language of ours`);
  };
  return { parse: never, stringify: never };
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
