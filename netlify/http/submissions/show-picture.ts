import { pictureOf } from '../../adapters/submissions/pictures.ts';
import type { World } from '../../adapters/world.ts';
import { linkHeaders } from '../links/link-headers.ts';
import { openFollowLink } from './follow-link.ts';

/** Shows the photo of a proposal to whoever holds its link. */
export async function showPicture(world: World, token: string): Promise<Response> {
  const opening = await openFollowLink(world, token);
  const picture = opening.ok && (await pictureOf(world.database, opening.proposal.row.id));
  return picture
    ? new Response(new Uint8Array(picture.bytes), { headers: pictureHeaders(picture.type) })
    : new Response(null, { status: 404, headers: pictureHeaders() });
}

/** Headers of a photo that is not everybody's to see: kept by nothing, and never taken for a page. */
export function pictureHeaders(type?: string): Headers {
  return new Headers({
    ...linkHeaders,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    ...(type && { 'content-type': type }),
  });
}
