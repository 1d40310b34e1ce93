import { fromWebResponse } from '@netlify/dev-utils';
import { type LocalHandler, pathOf } from './local-handler.ts';
import { MAILBOX_PATH, mailbox } from './mailbox.ts';
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

/**
 * Names that no site can give to this computer: a page from elsewhere, whose own name is made to lead
 * here, would otherwise read the mails.
 */
const OWN_NAME = /^(?:(?:[\w-]+\.)*localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])(?::\d+)?$/i;

/** The local mailbox, at `/boite/`. */
export function mailboxHandler(folder: string): LocalHandler {
  return async (request, response) => {
    if (!pathOf(request).startsWith(MAILBOX_PATH)) return false;
    if (!OWN_NAME.test(request.headers.host ?? '')) {
      response.writeHead(403).end();
      return true;
    }
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
