import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { type LocalHandler, pathOf } from '../local-handler.ts';
import { DESK_PATH, type DeskHandler } from './handler.ts';

/** The desk's handler for the local Node servers. */
export function onNode(handle: DeskHandler): LocalHandler {
  return async (incoming, outgoing) => {
    if (!pathOf(incoming).startsWith(DESK_PATH)) return false;
    const response = await handle(requestOf(incoming));
    if (!response) return false;
    await write(response, outgoing);
    return true;
  };
}

function requestOf(incoming: IncomingMessage): Request {
  const { method = 'GET', headers } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(new URL(incoming.url ?? '/', `http://${headers.host ?? 'localhost'}`), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, String(value)]],
    ),
    ...(hasBody && { body: Readable.toWeb(incoming) as ReadableStream, duplex: 'half' }),
  });
}

async function write(response: Response, outgoing: ServerResponse) {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
