import type { APIRoute, GetStaticPaths } from 'astro';
import { coverSvg } from '../../components/cover.ts';
import { theSite } from '../../content.ts';

export const getStaticPaths = (async () =>
  (await theSite()).projects
    .filter(({ data }) => !data.picture)
    .map(({ slug }) => ({ params: { slug } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(coverSvg(params.slug ?? ''), { headers: { 'content-type': 'image/svg+xml' } });
