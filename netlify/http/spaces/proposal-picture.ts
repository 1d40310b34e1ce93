import { eq } from 'drizzle-orm';
import { isId } from '../../adapters/spaces/is-id.ts';
import { reviewerOf } from '../../adapters/spaces/reviewer-of.ts';
import type { Visitor } from '../../adapters/spaces/visitor.ts';
import { findSubmission } from '../../adapters/submissions/find-submission.ts';
import type { World } from '../../adapters/world.ts';
import { submissionPictures } from '../../database/tables.ts';
import { dataHeaders, pageHeaders } from '../headers.ts';
import { plainSaying } from '../plain-pages.ts';

/** The picture of a proposal, for those who decide about it. Anybody else finds nothing. */
export async function proposalPicture(
  world: World,
  visitor: Visitor,
  id: string,
): Promise<Response> {
  const row = isId(id) ? await findSubmission(world.database, id) : undefined;
  if (!row || !reviewerOf(world, visitor, row)) return notThere();
  const [picture] = await world.database
    .select()
    .from(submissionPictures)
    .where(eq(submissionPictures.submissionId, id));
  if (!picture) return notThere();
  return new Response(new Uint8Array(picture.bytes), {
    headers: dataHeaders({ 'content-type': picture.type, 'x-robots-tag': 'noindex' }),
  });
}

function notThere(): Response {
  const title = 'Cette photo n’existe pas';
  const paragraphs = ['La proposition n’en a pas, ou elle n’est pas à lire ici.'];
  return new Response(plainSaying({ title, paragraphs }), { status: 404, headers: pageHeaders() });
}
