import { readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const repository = resolve(import.meta.dirname, '../..');

/** Every path that runs code: those of the functions, and the pages rendered on demand. */
export async function routes(): Promise<string[]> {
  return [...(await functionPaths()), ...pagePaths()].sort();
}

async function functionPaths(): Promise<string[]> {
  const folder = join(repository, 'netlify/functions');
  const found: string[] = [];
  for (const name of readdirSync(folder)) {
    const { config } = (await import(join(folder, name))) as {
      config: { path?: string | string[]; schedule?: string };
    };
    // What the host calls by the clock has no address.
    if (config.schedule === undefined) found.push(...[config.path ?? []].flat());
  }
  return found;
}

function pagePaths(): string[] {
  const folder = join(repository, 'src/pages');
  return readdirSync(join(folder, 'espace'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('_'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .map((file) =>
      file
        .replace(/\.(astro|ts)$/, '')
        .replace(/(^|\/)index$/, '')
        .replace(/\[(\w+)\]/g, ':$1'),
    )
    .map((path) => `/${path}`);
}
