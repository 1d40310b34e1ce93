import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Whether a page that was built into a folder asks search engines to leave it out. */
export function isUnlisted(folder: string, address: string): boolean {
  const file = join(folder, decodeURIComponent(new URL(address).pathname), 'index.html');
  return (
    existsSync(file) && readFileSync(file, 'utf8').includes('<meta name="robots" content="noindex"')
  );
}
