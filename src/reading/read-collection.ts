import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Entry } from '../model/content.ts';
import type { CollectionName } from '../model/editor.ts';
import { nouns } from '../model/nouns.ts';
import type { Problem } from '../model/problem.ts';
import { isSlug } from '../model/slug.ts';
import { bodyProblems } from './body-problems.ts';
import { readText } from './file-text.ts';
import { parseFrontmatter } from './frontmatter.ts';
import { problemsOf } from './problems-of.ts';

/** After how many entries a server that is also reading gets to answer. */
const BREATH = 100;

/** Reads every entry of one noun, in order of slug. What is wrong with them is added to `problems`. */
export async function readCollection(
  folder: string,
  name: CollectionName,
  problems: Problem[],
): Promise<Entry<unknown>[]> {
  const entries: Entry<unknown>[] = [];
  for (const [index, fileName] of (await namesIn(join(folder, name))).entries()) {
    const entry = readEntry(folder, name, fileName, problems);
    if (entry) entries.push(entry);
    if (index % BREATH === BREATH - 1) await setImmediate();
  }
  return entries;
}

/** The names in a folder that is not there are none: an instance need not have every noun. */
async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names
    .filter((each) => !each.startsWith('.') && /\.(?:md|markdown|mdx)$/i.test(each))
    .sort();
}

function readEntry(
  folder: string,
  name: CollectionName,
  fileName: string,
  problems: Problem[],
): Entry<unknown> | undefined {
  const file = `${name}/${fileName}`;
  const slug = fileName.replace(/\.md$/, '');
  if (!isSlug(slug)) problems.push(unfitName(file));
  const text = readText(join(folder, file));
  const parted = text.ok ? parseFrontmatter(text.value) : text;
  if (!parted.ok) {
    problems.push({ file, field: '', ...parted.flaw });
    return undefined;
  }
  const { schema } = nouns[name];
  const { data, body } = parted.value;
  problems.push(...bodyProblems(file, name, body));
  const result = schema.safeParse(data);
  if (result.success) return { slug, file, data: result.data, body };
  problems.push(...problemsOf(file, data, result.error.issues, schema));
  return undefined;
}

const unfitName = (file: string): Problem => ({
  file,
  field: '',
  wrong: 'a un nom qui ne peut pas servir d’adresse',
  mend: 'renommez-le : lettres minuscules sans accents, chiffres et traits d’union, puis .md',
});
