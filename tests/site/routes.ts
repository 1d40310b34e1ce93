import { readdirSync, readFileSync } from 'node:fs';
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

const ON_DEMAND = /^export const prerender = false;$/m;

/** The paths of the pages that are rendered when they are asked for. */
export function pagePaths(): string[] {
  const folder = join(repository, 'src/pages');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^[^_].*\.(astro|ts)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => ON_DEMAND.test(readFileSync(file, 'utf8')))
    .map((file) => relative(folder, file))
    .map((file) =>
      file
        .replace(/\.(astro|ts)$/, '')
        .replace(/(^|\/)index$/, '')
        .replace(/\[(\w+)\]/g, ':$1'),
    )
    .map((path) => `/${path}`);
}
