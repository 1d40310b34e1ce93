import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedIndex } from '../../../components/finding/site-index.ts';
import { theSite } from '../../../content.ts';

export const getStaticPaths = (async () => [
  { params: { hash: publishedIndex(await theSite()).hash } },
]) satisfies GetStaticPaths;

/** What `/aider/` searches: loaded by whoever searches, and kept until it changes. */
export const GET: APIRoute = async () =>
  new Response(publishedIndex(await theSite()).json, {
    headers: { 'content-type': 'application/json' },
  });
