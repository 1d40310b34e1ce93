import type { APIRoute, GetStaticPaths } from 'astro';
import { coverSvg } from '../../components/cover.ts';
import { theSite } from '../../content.ts';

export const getStaticPaths = (async () => {
  const { projects, regions, caisses } = await theSite();
  return [
    // Those with a photo too: private pages show the cloth, which weighs nothing.
    ...projects.map(({ slug }) => slug),
    ...regions.map(({ id }) => `regions/${id}`),
    ...caisses.map(({ id }) => `caisses/${id}`),
  ].map((name) => ({ params: { name } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(coverSvg(params.name ?? ''), { headers: { 'content-type': 'image/svg+xml' } });
