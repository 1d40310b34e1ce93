import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request of a local server, or says that it is not for it. */
export type LocalHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The path that a request asks for, without its query. */
export function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://localhost').pathname;
}
