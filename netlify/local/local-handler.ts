import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request of a local server, or says that it is not for it. */
export type LocalHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The path that a request asks for, without its query. One that cannot be read is a path to nothing. */
export function pathOf({ url = '/' }: IncomingMessage): string {
  // Two slashes at the start are a path too: read as an address, what follows them would be a host.
  const address = url.startsWith('/') ? `http://localhost${url}` : url;
  return URL.canParse(address) ? new URL(address).pathname : '';
}
