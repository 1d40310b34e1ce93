import { fromWebResponse } from '@netlify/dev-utils';
import { type LocalHandler, pathOf } from './local-handler.ts';
import { mailbox } from './mailbox.ts';
import type { NetlifyHost } from './netlify-host.ts';

/** Tries each handler in turn until one has answered. */
export function inTurn(...handlers: LocalHandler[]): LocalHandler {
  return async (request, response) => {
    for (const handler of handlers) {
      if (await handler(request, response)) return true;
    }
    return false;
  };
}

/** The local mailbox, at `/boite/`. */
export function mailboxHandler(folder: string): LocalHandler {
  return async (request, response) => {
    const answer = await mailbox(folder, pathOf(request));
    if (!answer) return false;
    await fromWebResponse(answer, response);
    return true;
  };
}

/** What Netlify would answer, when it would. */
export function hostHandler(host: NetlifyHost): LocalHandler {
  return async (request, response) => {
    const answer = await host.handle(request);
    if (!answer) return false;
    await fromWebResponse(answer, response);
    return true;
  };
}
