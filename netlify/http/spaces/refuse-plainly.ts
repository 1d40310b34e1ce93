import { pageHeaders } from '../headers.ts';
import { plainSaying } from '../plain-pages.ts';
import { type RefusalCode, refusals } from '../refusals.ts';

/**
 * Refuses a request that no page of ours sends. Plainly: what fills the site's own pages would weigh
 * on the start of every private page.
 */
export function refusePlainly(code: RefusalCode, headers: Record<string, string> = {}): Response {
  const { status, title, paragraphs } = refusals[code];
  return new Response(plainSaying({ title, paragraphs }), {
    status,
    headers: pageHeaders(headers),
  });
}
