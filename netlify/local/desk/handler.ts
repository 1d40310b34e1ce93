import { BRANCH, type Clone, tidy } from './clone.ts';
import { leadsAstray } from './leads-astray.ts';
import { readEntries } from './read-entries.ts';

/** Where the desk answers, on the site's own address, so that its page needs no other. */
export const DESK_PATH = '/admin/api/';

/** Answers a request to the desk; undefined when the request is for something else. */
export type DeskHandler = (request: Request) => Promise<Response | undefined>;

const THIS_COMPUTER = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The desk as an HTTP handler. One request at a time reaches Decap's server, which lets none wait for
 * more than three seconds.
 */
export function deskHandler(clone: Clone, url: string): DeskHandler {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
  return async (request) => {
    const { pathname } = new URL(request.url);
    if (!pathname.startsWith(DESK_PATH)) return undefined;
    if (!isOurs(request)) return say(403, 'Le bureau local ne répond qu’à sa propre page.');
    if (pathname === `${DESK_PATH}desk.json` && request.method === 'GET') {
      return Response.json({ folder: clone.folder, branch: BRANCH });
    }
    if (pathname !== `${DESK_PATH}v1` || request.method !== 'POST') return say(404, 'Introuvable.');
    const body = await request.text();
    const asked = asJson(body);
    if (leadsAstray(asked)) return say(422, 'Ce chemin ne mène pas au contenu.');
    const read = await readEntries(clone, asked);
    if (read !== undefined) return Response.json(read);
    return inTurn(() => pass(clone, url, body));
  };
}

async function pass(clone: Clone, url: string, body: string): Promise<Response> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  }).catch(() => undefined);
  if (!answer) return say(503, 'Le serveur du bureau ne répond pas. Relancez le site.');
  // It may have failed halfway, on another branch or in a merge: the next request starts clean.
  if (answer.status >= 500) await tidy(clone);
  return new Response(await answer.arrayBuffer(), {
    status: answer.status,
    headers: { 'content-type': answer.headers.get('content-type') ?? 'application/json' },
  });
}

/** Undefined for what is not JSON: Decap's server says so. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** No other site's page, and no other name for this computer, may drive the desk. */
function isOurs(request: Request): boolean {
  const { hostname, origin } = new URL(request.url);
  const from = request.headers.get('origin');
  const sent = request.headers.get('content-type') ?? '';
  return (
    THIS_COMPUTER.has(hostname) &&
    (from === null || from === origin) &&
    (request.method !== 'POST' || sent.startsWith('application/json'))
  );
}

function say(status: number, error: string): Response {
  return Response.json({ error }, { status });
}
