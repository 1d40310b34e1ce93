import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page served at a path; anything else is 404. */
export interface TestSite {
  origin: string;
  close(): Promise<void>;
}

/** Serves some pages on this machine. A page that is `undefined` never answers. */
export async function serveSite(pages: Record<string, string | undefined>): Promise<TestSite> {
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!Object.hasOwn(pages, path)) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
      return;
    }
    const page = pages[path];
    if (page === undefined) return;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
