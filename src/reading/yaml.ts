import { CORE_SCHEMA, dump, load, YAMLException } from 'js-yaml';
import type { Read } from './flaw.ts';
import { yamlFlaw } from './yaml-flaw.ts';

// Dates stay the text that was typed; an alias, which can blow a small file up, is refused; so is any
// tag that would make something else than text, numbers, lists and groups.
const options = { schema: CORE_SCHEMA, maxAliases: 0, maxDepth: 32 };

/**
 * Reads YAML that people wrote.
 *
 * @param firstLine the line of the file on which the text begins, to say where an error is
 */
export function parseYaml(text: string, firstLine = 1): Read<unknown> {
  if (text.split('\n').every((line) => /^\s*(?:#|$)/.test(line))) return { ok: true, value: null };
  try {
    return { ok: true, value: load(text, options) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { ok: false, flaw: yamlFlaw(error, text, firstLine) };
  }
}

/** Writes data as YAML that any reader of YAML, old or new, takes for the same data. */
export function writeYaml(data: unknown): string {
  return dump(data, { lineWidth: -1, noRefs: true, skipInvalid: true });
}

/** A value as YAML on one line, to be shown. */
export function yamlLine(value: unknown): string {
  return dump(value, { schema: CORE_SCHEMA, flowLevel: 0, lineWidth: -1, skipInvalid: true })
    .trim()
    .replace(/\n\s*/g, ' ');
}
