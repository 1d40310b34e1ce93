import { createHash } from 'node:crypto';
import type { Statements } from '../../database.ts';
import type { DraftFile } from '../../drafts/drafts.ts';
import { pictureOf } from '../pictures.ts';

/** Enough of a hash that another picture has another name, and caches keep the right one. */
const MARK = 8;

/** The picture that was joined to a proposal, as a file of the media folder. */
export async function pictureFile(
  database: Statements,
  id: string,
  slug: string,
): Promise<(DraftFile & { content: Uint8Array }) | undefined> {
  const picture = await pictureOf(database, id);
  if (!picture) return undefined;
  const mark = createHash('sha256').update(picture.bytes).digest('hex').slice(0, MARK);
  return { path: `media/${slug}-${mark}.webp`, content: picture.bytes };
}
