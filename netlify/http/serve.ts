import { errorCode, jsonLog } from '../adapters/log.ts';
import type { Caller } from './afterwards.ts';
import { dataHeaders, pageHeaders } from './headers.ts';
import { plainFailurePage } from './plain-pages.ts';
import { wantsJson } from './wants-json.ts';

/**
 * Makes an entry point of a handler: gives it its world, and answers even where all fails.
 *
 * @param worldOf gives the world, wired once a process; what it throws is told as a fault of ours
 */
export function serve<W extends { local: boolean }>(
  handler: (world: W, request: Request, caller: Caller) => Promise<Response>,
  worldOf: () => W,
) {
  return async (request: Request, context: Caller): Promise<Response> => {
    try {
      const world = worldOf();
      // Locally the answer waits: a message that is thanked for is then already in the mailbox.
      const canWait = context.waitUntil !== undefined && !world.local;
      const waitUntil = canWait ? (work: Promise<unknown>) => context.waitUntil?.(work) : undefined;
      return await handler(world, request, { ip: context.ip, waitUntil });
    } catch (error) {
      return failure(request, error);
    }
  };
}

/** A fault of ours, told without any of its inside. */
export function failure(request: Request, error: unknown): Response {
  const setting = error instanceof Error && error.message.startsWith('environment:');
  jsonLog('UNEXPECTED', { reason: errorCode(error), said: setting ? error.message : undefined });
  const headers = { 'retry-after': '60' };
  if (wantsJson(request)) {
    const message = 'Le service ne répond pas pour le moment. Rien n’a été enregistré.';
    const errors = [{ field: '', code: 'UNAVAILABLE', message }];
    return new Response(JSON.stringify({ errors }), { status: 503, headers: dataHeaders(headers) });
  }
  return new Response(plainFailurePage, { status: 503, headers: pageHeaders(headers) });
}
