import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { type Answer, notFound, ok, refused } from './answer.ts';
import { type Hub, newHub } from './hub.ts';
import { routes } from './routes.ts';

/** How a request goes wrong: no answer, an answer lost after the work was done, or another answer. */
export type Fault = 'hang' | 'cut' | 'lost' | Answer;

/** Something that speaks as GitHub does, for one repository. */
export interface GitHubStandIn {
  url: string;
  token: string;
  hub: Hub;
  /** Chooses what goes wrong; undefined lets the request through. */
  fault: (request: string) => Fault | undefined;
  /** Every request so far: `GET /repos/...`, with its query. */
  requests: string[];
  close(): Promise<void>;
}

const TOKEN = 'github_pat_test';

/** Starts the stand-in with a repository whose branch holds some files. */
export async function startGitHub(
  branch: string,
  files: Record<string, string>,
  repo = 'perron/contenu',
): Promise<GitHubStandIn> {
  const server = createServer((incoming, outgoing) => {
    serve(standIn, incoming, outgoing).catch((error: unknown) => {
      // What an endpoint cannot read is refused; anything else is a fault of the stand-in's own.
      const status = error instanceof z.ZodError ? 422 : 599;
      outgoing.writeHead(status, { 'content-type': 'application/json' });
      outgoing.end(JSON.stringify({ message: `Invalid request. ${error}` }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const standIn: GitHubStandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    token: TOKEN,
    hub: newHub(repo, branch, files),
    fault: () => undefined,
    requests: [],
    async close() {
      server.closeAllConnections();
      if (server.listening) {
        server.close();
        await once(server, 'close');
      }
    },
  };
  return standIn;
}

async function serve(standIn: GitHubStandIn, incoming: IncomingMessage, outgoing: ServerResponse) {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const url = new URL(incoming.url ?? '/', standIn.url);
  const request = `${incoming.method} ${decodeURIComponent(url.pathname)}${url.search}`;
  standIn.requests.push(request);
  const fault = standIn.fault(request);
  if (fault === 'hang') return;
  if (fault === 'cut') return void outgoing.destroy();
  const answer =
    typeof fault === 'object'
      ? fault
      : await answerTo(standIn, incoming, url, Buffer.concat(chunks).toString());
  if (fault === 'lost') return void outgoing.destroy();
  write(answer, url, outgoing);
}

async function answerTo(
  { hub, token }: GitHubStandIn,
  { method, headers }: IncomingMessage,
  url: URL,
  text: string,
): Promise<Answer> {
  const sent = /^(?:token|bearer) (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (sent !== token) return refused(401, 'Bad credentials');
  const path = decodeURIComponent(url.pathname);
  if (path.startsWith('/users/')) return ok({ login: 'mona', name: 'Mona' });
  if (path === '/search/issues') return ok({ total_count: 0, items: [] });
  const root = `/repos/${hub.repo}`;
  if (path !== root && !path.startsWith(`${root}/`)) return notFound();
  const below = path.slice(root.length);
  for (const [wanted, pattern, answer] of routes) {
    const match = wanted === method ? pattern.exec(below) : null;
    if (!match) continue;
    return answer({
      hub,
      groups: { ...match.groups },
      query: url.searchParams,
      body: text === '' ? {} : JSON.parse(text),
    });
  }
  return notFound();
}

function write({ status, body, headers }: Answer, url: URL, outgoing: ServerResponse) {
  const page = Array.isArray(body) ? paged(body, url) : { body };
  outgoing.writeHead(status, {
    ...(status !== 204 && { 'content-type': 'application/json; charset=utf-8' }),
    ...page.headers,
    ...headers,
  });
  outgoing.end(status === 204 ? undefined : JSON.stringify(page.body));
}

/** A page of a list, and where the next one is. */
function paged(list: unknown[], url: URL): { body: unknown; headers?: Record<string, string> } {
  const size = Number(url.searchParams.get('per_page') ?? 30);
  const page = Number(url.searchParams.get('page') ?? 1);
  const body = list.slice((page - 1) * size, page * size);
  if (page * size >= list.length) return { body };
  const next = new URL(url);
  next.searchParams.set('page', String(page + 1));
  return { body, headers: { link: `<${next}>; rel="next"` } };
}
