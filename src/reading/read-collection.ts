import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Entry } from '../model/content.ts';
import type { CollectionName } from '../model/editor.ts';
import { nouns } from '../model/nouns.ts';
import type { Problem } from '../model/problem.ts';
import { isSlug } from '../model/slug.ts';
import { bodyProblems } from './body-problems.ts';
import { readText } from './file-text.ts';
import { parseFrontmatter } from './frontmatter.ts';
import { problemsOf } from './problems-of.ts';

/** How many files are open at once. */
const AT_ONCE = 32;

type EntryRead = { entry?: Entry<unknown>; problems: Problem[] };

/** Reads every entry of one noun, in order of slug. What is wrong with them is added to `problems`. */
export async function readCollection(
  folder: string,
  name: CollectionName,
  problems: Problem[],
): Promise<Entry<unknown>[]> {
  const fileNames = await namesIn(join(folder, name));
  const entries: Entry<unknown>[] = [];
  for (let start = 0; start < fileNames.length; start += AT_ONCE) {
    const some = fileNames.slice(start, start + AT_ONCE);
    for (const read of await Promise.all(some.map((each) => readEntry(folder, name, each)))) {
      problems.push(...read.problems);
      if (read.entry) entries.push(read.entry);
    }
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

async function readEntry(
  folder: string,
  name: CollectionName,
  fileName: string,
): Promise<EntryRead> {
  const file = `${name}/${fileName}`;
  const slug = fileName.replace(/\.md$/, '');
  const problems: Problem[] = isSlug(slug) ? [] : [unfitName(file)];
  const text = await readText(join(folder, file));
  const parted = text.ok ? parseFrontmatter(text.value) : text;
  if (!parted.ok) return { problems: [...problems, { file, field: '', ...parted.flaw }] };
  const { schema } = nouns[name];
  const { data, body } = parted.value;
  problems.push(...bodyProblems(file, name, body));
  const result = schema.safeParse(data);
  if (result.success) return { entry: { slug, file, data: result.data, body }, problems };
  return { problems: [...problems, ...problemsOf(file, data, result.error.issues, schema)] };
}

const unfitName = (file: string): Problem => ({
  file,
  field: '',
  wrong: 'a un nom qui ne peut pas servir d’adresse',
  mend: 'renommez-le : lettres minuscules sans accents, chiffres et traits d’union, puis .md',
});
