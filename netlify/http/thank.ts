import { dataHeaders, redirectHeaders } from './headers.ts';
import { wantsJson } from './wants-json.ts';

/** Thanks for what is stored: as data, or by sending the browser to a page that does. */
export function thank(
  request: Request,
  status: 200 | 201,
  stored: { id: string; status: string },
  page: string,
): Response {
  if (wantsJson(request)) {
    const { id, status: state } = stored;
    return new Response(JSON.stringify({ id, status: state }), { status, headers: dataHeaders() });
  }
  return new Response(null, { status: 303, headers: redirectHeaders(page) });
}
