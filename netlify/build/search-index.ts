import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { allRecords, RECORDS } from './search/all-records.ts';
import { liveIndex } from './search/live-index.ts';
import { makeIndex } from './search/make-index.ts';

const isPageNumber = (param: string) => param === '...page';

/**
 * Makes the index of the site's search at each build. In development it is made when a search asks for
 * it, of what the pages say then.
 */
export function searchIndex(): AstroIntegration {
  let fixed: string[] = [];
  let isPublished = false;
  return {
    name: 'perron-search-index',
    hooks: {
      'astro:routes:resolved': ({ routes }) => {
        isPublished = routes.some(({ pattern }) => pattern === `/${RECORDS}`);
        fixed = routes
          .filter((route) => route.type === 'page' && route.isPrerendered)
          .filter(({ params, origin }) => params.every(isPageNumber) && origin === 'project')
          // The first page of a list has the list's own address.
          .map(({ pattern }) => `${pattern.replace('/[...page]', '')}/`)
          // The door says nothing that is not said better elsewhere; the page of a missing page is a file.
          .filter((path) => path !== '//' && path !== '/404/');
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(
          '/pagefind',
          liveIndex(server, () => fixed),
        );
      },
      'astro:build:done': async ({ dir, logger }) => {
        // A part of the site, built by itself, has nothing to search.
        if (!isPublished) return;
        const began = performance.now();
        const published = fileURLToPath(dir);
        const records = await allRecords(fixed, (path) =>
          readFile(join(published, path.endsWith('/') ? `${path}index.html` : path), 'utf8'),
        );
        await rm(join(published, RECORDS));
        for (const { path, content } of await makeIndex(records)) {
          const file = join(published, 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        const seconds = ((performance.now() - began) / 1000).toFixed(1).replace('.', ',');
        logger.info(`${records.length} fiches pour la recherche, en ${seconds} s.`);
      },
    },
  };
}
