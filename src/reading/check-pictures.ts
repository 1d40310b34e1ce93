import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content, Entry } from '../model/content.ts';
import { picturesIn } from '../model/markdown-text.ts';
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
      wrong:
        field === BODY
          ? 'montre une image qui n’est pas dans le dossier media'
          : 'ne correspond à aucune image',
      mend: 'déposez-la dans le dossier media (jpg, png, webp ou avif), ou corrigez son nom (majuscules comprises)',
    }));
}

/** The field that the Markdown under the header is called by. */
const BODY = 'texte';

function picturesOf(content: Content) {
  const pictures: { file: string; field: string; picture: string }[] = [];
  for (const name of collectionNames) {
    for (const { file, data, body } of content[name] as Entry<unknown>[]) {
      for (const picture of picturesIn(body)) pictures.push({ file, field: BODY, picture });
      walk(nouns[name].schema, data, ({ path, field, value }) => {
        if (field?.control !== 'picture' || typeof value !== 'string') return;
        pictures.push({ file, field: fieldName(path), picture: value });
      });
    }
  }
  return pictures;
}

const PHOTO = /\.(?:jpe?g|png|webp|avif)$/i;

async function isThere(path: string): Promise<boolean> {
  if (!PHOTO.test(path)) return false;
  return access(path).then(
    () => true,
    () => false,
  );
}
