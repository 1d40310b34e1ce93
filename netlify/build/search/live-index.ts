import type { AddressInfo } from 'node:net';
import type { Connect, ViteDevServer } from 'vite';
import { allRecords } from './all-records.ts';
import { type IndexFile, makeIndex } from './make-index.ts';

/** What a search loads first: the moment to see whether the pages have changed. */
const FIRST = 'pagefind.js';

/**
 * Serves, in development, an index of what the pages say at the moment.
 *
 * @param fixed the addresses of pages that are always there
 */
export function liveIndex(
  server: ViteDevServer,
  fixed: () => readonly string[],
): Connect.NextHandleFunction {
  let indexed = '';
  let files: Promise<IndexFile[]> = Promise.resolve([]);
  const read = async (path: string) => {
    const address = server.httpServer?.address() as AddressInfo | null | undefined;
    const answer = await fetch(`http://127.0.0.1:${address?.port}/${path}`);
    if (!answer.ok) throw new Error(`live-index: ${answer.status} for /${path}`);
    return answer.text();
  };
  const current = async () => {
    const records = await allRecords(fixed(), read);
    const text = JSON.stringify(records);
    if (text !== indexed) {
      indexed = text;
      // One at a time: they share Pagefind's own process. One that failed is made anew.
      files = files.catch(() => []).then(() => makeIndex(records));
      files.catch(() => {
        indexed = '';
      });
    }
    return files;
  };
  return (request, response, next) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
    (path === FIRST ? current() : files)
      .then((all) => {
        const content = all.find((file) => file.path === path)?.content;
        if (!content) return next();
        const type = path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
        response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
        response.end(content);
      })
      .catch(next);
  };
}
