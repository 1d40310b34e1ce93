import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

interface SentEmail {
  /** The idempotency key that it came with. */
  key: string;
  from: string;
  to: string[];
  reply_to?: string;
  subject: string;
  text: string;
  html: string;
  headers?: Record<string, string>;
}

/** What the service does with its next request instead of sending. */
type Next =
  | { status: number; body: unknown; headers?: Record<string, string> }
  /** Never answers. */
  | 'hang'
  /** Cuts the connection. */
  | 'cut';

export interface FakeResend {
  url: string;
  emails: SentEmail[];
  next: Next | undefined;
  close(): Promise<void>;
}

/**
 * A stand-in that speaks as Resend does where it matters to us: one address, a key of 24 hours with
 * its two refusals, errors in its shape. https://resend.com/docs/dashboard/emails/idempotency-keys
 */
export async function startFakeResend(): Promise<FakeResend> {
  const known = new Map<string, { text: string; id: string }>();
  const service: FakeResend = { url: '', emails: [], next: undefined, close: async () => {} };

  async function handle(request: IncomingMessage, response: ServerResponse) {
    const text = await textOf(request);
    const { next } = service;
    service.next = undefined;
    if (next === 'hang') return;
    if (next === 'cut') {
      request.socket.destroy();
      return;
    }
    if (next) return answer(response, next.status, next.body, next.headers);
    if (request.method !== 'POST' || request.url !== '/emails')
      return fail(response, 404, 'not_found');
    if (request.headers.authorization !== 'Bearer re_test')
      return fail(response, 403, 'invalid_api_key');
    const key = String(request.headers['idempotency-key'] ?? '');
    const earlier = known.get(key);
    if (earlier && earlier.text !== text) return fail(response, 409, 'invalid_idempotent_request');
    if (earlier) return answer(response, 200, { id: earlier.id });
    const email = JSON.parse(text);
    const id = crypto.randomUUID();
    if (key) known.set(key, { text, id });
    service.emails.push({ ...email, key, to: [email.to].flat() });
    answer(response, 200, { id });
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('fake-resend: no port');
  service.url = `http://127.0.0.1:${address.port}`;
  service.close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return service;
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

function fail(response: ServerResponse, status: number, name: string) {
  answer(response, status, { statusCode: status, name, message: name });
}

function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
