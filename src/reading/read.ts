import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Content, Entry } from '../model/content.ts';
import type { CollectionName } from '../model/editor.ts';
import { collectionNames, nouns } from '../model/nouns.ts';
import type { Problem } from '../model/problem.ts';
import { settings as settingsSchema } from '../model/settings.ts';
import { isSlug } from '../model/slug.ts';
import { checkTogether } from './check-together.ts';
import { parseFrontmatter } from './frontmatter.ts';
import { knownKeys } from './known-keys.ts';
import { problemsOf } from './problems-of.ts';

/** The content folder read: all of it when it is sound, else everything that is wrong with it. */
export type Reading =
  | { ok: true; content: Content; advice: Problem[] }
  | { ok: false; problems: Problem[] };

const SETTINGS = 'settings.yml';

/** Reads and checks a whole content folder. Bad files are all told at once. */
export async function readContent(folder: string): Promise<Reading> {
  const problems: Problem[] = [];
  const settings = await readSettings(folder, problems);
  const collections = {} as Record<CollectionName, Entry<unknown>[]>;
  for (const name of collectionNames) {
    collections[name] = await readCollection(folder, name, problems);
  }
  if (!settings) return { ok: false, problems };
  // Each entry was parsed by its own noun's schema just above.
  const content = { ...collections, settings } as unknown as Content;
  const together = checkTogether(content, new Set(problems.map(({ file }) => file)));
  problems.push(...together.problems);
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, content, advice: together.advice };
}

/** Reads the settings alone. What is wrong with them is added to `problems`. */
export async function readSettings(folder: string, problems: Problem[]) {
  const text = await readFile(join(folder, SETTINGS), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) {
    problems.push({
      file: SETTINGS,
      field: '',
      wrong: `manque dans ${folder}`,
      mend: 'copiez celui du dépôt de Perron, ou corrigez PERRON_CONTENT',
    });
    return undefined;
  }
  return parse(SETTINGS, `---\n${text}\n---\n`, settingsSchema, problems)?.data;
}

async function readCollection(folder: string, name: CollectionName, problems: Problem[]) {
  const names = await readdir(join(folder, name)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const entries: Entry<unknown>[] = [];
  for (const fileName of names.filter((each) => each.endsWith('.md')).sort()) {
    const entry = await readEntry(folder, name, fileName, problems);
    if (entry) entries.push(entry);
  }
  return entries;
}

async function readEntry(
  folder: string,
  name: CollectionName,
  fileName: string,
  problems: Problem[],
): Promise<Entry<unknown> | undefined> {
  const file = `${name}/${fileName}`;
  const slug = fileName.slice(0, -'.md'.length);
  if (!isSlug(slug)) {
    problems.push({
      file,
      field: '',
      wrong: 'a un nom qui ne peut pas servir d’adresse',
      mend: 'renommez le fichier : lettres minuscules sans accents, chiffres et traits d’union',
    });
  }
  const { schema, body }: { schema: z.ZodType<unknown>; body: { max: number } } = nouns[name];
  const parsed = parse(file, await readFile(join(folder, file), 'utf8'), schema, problems);
  if (parsed && parsed.body.length > body.max) {
    problems.push({
      file,
      field: 'texte',
      wrong: `est trop long (${parsed.body.length} caractères) : au plus ${body.max}`,
    });
  }
  return parsed && { slug, file, ...parsed };
}

function parse<T>(file: string, text: string, schema: z.ZodType<T>, problems: Problem[]) {
  let raw: ReturnType<typeof parseFrontmatter>;
  try {
    raw = parseFrontmatter(text);
  } catch (error) {
    problems.push({
      file,
      field: '',
      wrong: `a un en-tête illisible : ${error instanceof Error ? error.message.trim() : String(error)}`,
      mend: 'vérifiez les deux-points, les guillemets et l’alignement de la ligne indiquée',
    });
    return undefined;
  }
  const result = schema.safeParse(raw.data);
  if (result.success) return { data: result.data, body: raw.body };
  problems.push(
    ...problemsOf(file, raw.data, result.error.issues, (path) => knownKeys(schema, path)),
  );
  return undefined;
}
