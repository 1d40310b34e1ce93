import { mkdtempSync, writeFileSync } from 'node:fs';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pageHeaders } from '../../netlify/http/headers.ts';
import { functionsHandler } from '../../netlify/local/functions.ts';
import { inTurn, mailboxHandler } from '../../netlify/local/handlers.ts';
import { letInlineStyles } from '../../netlify/local/inline-styles.ts';

/** A local server with a mailbox that holds one message, and one function. */
async function front(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'perron-front-'));
  const message = { id: 'un', to: 'camille@visiteur.example', subject: 'Bonjour', text: 'x' };
  const at = '2026-11-23T12:00:00.000Z';
  writeFileSync(join(folder, 'un.json'), JSON.stringify({ ...message, html: '<p>x</p>', at }));
  writeFileSync(join(folder, 'one.mts'), '');
  const functions = await functionsHandler(folder, async () => ({
    default: async (request) => new Response(new URL(request.url).pathname),
    config: { path: '/api/one' },
  }));
  const handle = inTurn(mailboxHandler(folder), functions);
  const server = createServer((request, response) => {
    handle(request, response).then(
      (answered) => answered || response.writeHead(404).end(),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

function get(port: number, path: string, { method = 'GET', host = 'localhost' } = {}) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path, method, headers: { host } };
    ask(options, async (response) => {
      let text = '';
      for await (const chunk of response) text += String(chunk);
      resolve({ status: response.statusCode ?? 0, text });
    })
      .on('error', reject)
      .end();
  });
}

test.each(['localhost', '127.0.0.1:4321', '[::1]:4321', 'perron.localhost', '192.168.1.20:4321'])(
  'the mailbox is read at %s',
  async (host) => {
    const { status, text } = await get(await front(), '/boite/', { host });
    expect(status).toBe(200);
    expect(text).toContain('camille@visiteur.example');
  },
);

test.each(['ailleurs.example', 'localhost.ailleurs.example', '127.0.0.1.ailleurs.example'])(
  'a site that gives this computer the name %s reads no mail',
  async (host) => {
    const port = await front();
    for (const path of ['/boite/', '/boite/un/', '/boite/un/html']) {
      const { status, text } = await get(port, path, { host });
      expect(status).toBe(403);
      expect(text).not.toContain('camille');
    }
  },
);

test.each(['//', '//ailleurs.example/boite/', '/\\ailleurs.example', '/boite/%', '/%00'])(
  'a path such as %s is for nobody here',
  async (path) => {
    expect((await get(await front(), path)).status).toBe(404);
  },
);

test('a function is called, but by no method that a request cannot have', async () => {
  const port = await front();
  expect(await get(port, '/api/one')).toEqual({ status: 200, text: '/api/one' });
  expect((await get(port, '/api/one', { method: 'TRACE' })).status).toBe(405);
});

test('while one develops, a page of a function keeps its policy but for the styles written in it', async () => {
  const given = new Response('page', {
    status: 422,
    headers: pageHeaders({ 'set-cookie': 'a=b' }),
  });
  const shown = letInlineStyles(given);
  const policy = String(given.headers.get('content-security-policy'));
  expect(shown.status).toBe(422);
  expect(shown.headers.get('set-cookie')).toBe('a=b');
  expect(shown.headers.get('content-security-policy')?.split('; ')).toEqual(
    policy
      .split('; ')
      .map((each) => (each === "style-src 'self'" ? `${each} 'unsafe-inline'` : each)),
  );
  expect(shown.headers.get('content-security-policy')).not.toBe(policy);
  expect(await shown.text()).toBe('page');
});
