import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** The folder that `npm run build` published. */
export const dist = resolve('dist');

/** Every published file, relative to the folder. */
export function publishedFiles(): string[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)));
}

/** Every published page: its address on the site and its HTML. */
export function publishedPages(): { path: string; html: string }[] {
  return publishedFiles()
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replace(/index\.html$/, '')}`,
      html: readFileSync(join(dist, file), 'utf8'),
    }));
}

export function read(file: string): string {
  return readFileSync(join(dist, file), 'utf8');
}
