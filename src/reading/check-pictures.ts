import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content, Entry } from '../model/content.ts';
import { collectionNames, nouns } from '../model/nouns.ts';
import type { Problem } from '../model/problem.ts';
import { walk } from '../model/walk.ts';
import { fieldName, shown } from './field.ts';

/** The pictures that entries show and that the media folder does not hold. */
export async function checkPictures(folder: string, content: Content): Promise<Problem[]> {
  const pictures = picturesOf(content);
  const there = await Promise.all(pictures.map(({ picture }) => isThere(join(folder, picture))));
  return pictures
    .filter((_, index) => !there[index])
    .map(({ file, field, picture }) => ({
      file,
      field,
      value: shown(picture),
      wrong: 'ne correspond à aucune image',
      mend: 'déposez-la dans le dossier media, ou corrigez son nom (majuscules comprises)',
    }));
}

function picturesOf(content: Content) {
  const pictures: { file: string; field: string; picture: string }[] = [];
  for (const name of collectionNames) {
    for (const { file, data } of content[name] as Entry<unknown>[]) {
      walk(nouns[name].schema, data, ({ path, field, value }) => {
        if (field?.control !== 'picture' || typeof value !== 'string') return;
        pictures.push({ file, field: fieldName(path), picture: value });
      });
    }
  }
  return pictures;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
