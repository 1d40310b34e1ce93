import { errorCode, jsonLog } from '../adapters/log.ts';
import { realWorld } from '../adapters/real-world.ts';
import type { World } from '../adapters/world.ts';
import type { Caller } from './afterwards.ts';
import { dataHeaders, pageHeaders } from './headers.ts';
import { plainFailurePage } from './plain-pages.ts';
import { wantsJson } from './wants-json.ts';

type Handler = (world: World, request: Request, caller: Caller) => Promise<Response>;

/** Makes an entry point of a handler: gives it the real world, and answers even where all fails. */
export function serve(handler: Handler) {
  return async (request: Request, { ip, waitUntil }: Caller): Promise<Response> => {
    try {
      const world = realWorld();
      // Locally the answer waits: a message that is thanked for is then already in the mailbox.
      const after = world.local ? undefined : waitUntil;
      return await handler(world, request, { ip, waitUntil: after });
    } catch (error) {
      return failure(request, error);
    }
  };
}

/** A fault of ours, told without any of its inside. */
function failure(request: Request, error: unknown): Response {
  const said =
    error instanceof Error && error.message.startsWith('environment:') ? error.message : undefined;
  jsonLog('UNEXPECTED', { reason: errorCode(error), said });
  const headers = { 'retry-after': '60' };
  if (wantsJson(request)) {
    const message = 'Le service ne répond pas pour le moment. Rien n’a été enregistré.';
    const errors = [{ field: '', code: 'UNAVAILABLE', message }];
    return new Response(JSON.stringify({ errors }), { status: 503, headers: dataHeaders(headers) });
  }
  return new Response(plainFailurePage, { status: 503, headers: pageHeaders(headers) });
}
