import type { APIRoute } from 'astro';
import { realWorld } from '../../../../../netlify/adapters/real-world.ts';
import { openPrivatePage } from '../../../../../netlify/http/spaces/open-page.ts';
import { proposalPicture } from '../../../../../netlify/http/spaces/proposal-picture.ts';

export const prerender = false;

/** The picture of a proposal, for those who decide about it. */
export const GET: APIRoute = async ({ params, request }) => {
  const opened = await openPrivatePage(realWorld, request, (world, visitor) =>
    proposalPicture(world, visitor, params.id ?? ''),
  );
  return opened instanceof Response ? opened : opened.seen;
};
