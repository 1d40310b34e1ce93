import { posix } from 'node:path';

/** The names under which the desk's page sends paths, beside lists of them. */
const PATHS = new Set(['path', 'paths', 'newPath', 'folder', 'mediaFolder', 'media_folder']);

/**
 * Whether something asked of the desk names a path out of its clone, or into the clone's own Git
 * folder, whose settings can name programs to run.
 */
export function leadsAstray(asked: unknown): boolean {
  if (typeof asked !== 'object' || asked === null) return false;
  return Object.entries(asked).some(([name, value]) =>
    PATHS.has(name) ? [value].flat().some(isAstray) : leadsAstray(value),
  );
}

function isAstray(path: unknown): boolean {
  if (typeof path !== 'string') return leadsAstray(path);
  const plain = posix.normalize(path.replaceAll('\\', '/'));
  return plain.startsWith('/') || plain.split('/').some((part) => /^(?:\.\.|\.git)$/i.test(part));
}
