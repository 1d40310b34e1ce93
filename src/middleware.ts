import { defineMiddleware } from 'astro:middleware';
import { typographyHtml } from './i18n/typography-html.ts';

/** Sets every page in French typography, once, whoever wrote the words. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(typographyHtml(await response.text()), response);
});
