import { parseDocument } from 'yaml';
import { isGroup, parseFrontmatter } from '../reading/frontmatter.ts';
import { parseYaml } from '../reading/yaml.ts';
import { writeInto } from './write-into.ts';

const FRONTMATTER = /^\ufeff?---[ \t]*\r?\n([\s\S]*?\r?\n|)---[ \t]*(?:\r?\n|$)([\s\S]*)$/;

/** The fields of an entry as the desk has them: the frontmatter, and the Markdown as `body`. */
export type EntryFields = Record<string, unknown> & { body?: string };

/**
 * Reads a Markdown file of the content, as the site does.
 *
 * @throws when its header cannot be read; the message says why, in French
 */
export function readEntryFile(text: string): EntryFields {
  const read = parseFrontmatter(text.replaceAll('\r\n', '\n'));
  if (!read.ok) throw new Error(read.flaw.wrong);
  const { data, body } = read.value;
  return body ? { ...data, body } : { ...data };
}

/** Writes a Markdown file. What did not change since `source` keeps its layout and its comments. */
export function writeEntryFile({ body = '', ...data }: EntryFields, source: string): string {
  const before = split(source);
  const yaml = writeFields(data, before.yaml);
  const text = body.trim() === before.body.trim() ? before.body : `\n${body.trim()}\n`;
  return `---\n${yaml}---\n${text}`;
}

/** Reads a file that is YAML throughout, as `readEntryFile` does. */
export function readFields(text: string): object {
  const read = parseYaml(text.replaceAll('\r\n', '\n'));
  if (!read.ok) throw new Error(read.flaw.wrong);
  if (!isGroup(read.value)) throw new Error('n’est pas un groupe de champs');
  return read.value ?? {};
}

/** Writes a file that is YAML throughout, as `writeEntryFile` does. */
export function writeFields(data: object, source: string): string {
  const document = parseDocument(source);
  writeInto(document, data);
  return document.toString({ lineWidth: 0 });
}

function split(text: string): { yaml: string; body: string } {
  const [, yaml = '', body = ''] = FRONTMATTER.exec(text) ?? [];
  return { yaml, body };
}
