import { readdir } from 'node:fs/promises';
import { collectionNames } from '../model/nouns.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from './nearest.ts';

/** Folders whose name is nearly that of a noun: what they hold would go unseen. */
export async function strayFolders(folder: string): Promise<Problem[]> {
  const found = await readdir(folder, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  return found
    .filter((each) => each.isDirectory() && !each.name.startsWith('.') && each.name !== 'media')
    .flatMap(({ name }): Problem[] => {
      const noun = (collectionNames as string[]).includes(name)
        ? undefined
        : nearest(name.toLowerCase(), collectionNames);
      if (!noun) return [];
      return [
        {
          file: name,
          field: '',
          wrong: 'n’est pas un dossier que le site lit',
          mend: `renommez-le ${noun}, ou enlevez-le`,
        },
      ];
    });
}
