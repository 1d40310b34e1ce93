/**
 * What a first search costs: seconds at the build, bytes on the wire and milliseconds on a machine four times
 * slower than this one, for the sample and for a thousand projects. By hand, after `npm run build`:
 * `node tests/bench/search.ts`.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import packaged from '@sparticuz/chromium';
import { makeIndex } from '../../netlify/build/search/make-index.ts';
import { wordsTogether } from '../../src/search/french.ts';
import type { SearchRecord } from '../../src/search/record.ts';

const SIZES = [0, 1000];
const SLOWER = 4;
const SITE = 'http://perron.invalid';
const SIGNATURE = 'pagefind_dcd';
const FRAGMENTS = 'dist/pagefind/fragment';

/** The records of the built sample, as its own index quotes them. */
const sample = readdirSync(FRAGMENTS).map((file): SearchRecord => {
  const text = gunzipSync(readFileSync(join(FRAGMENTS, file))).toString('utf8');
  const { url, content, meta, filters } = JSON.parse(text.slice(SIGNATURE.length));
  const { title = '', words = '', place = '' } = meta;
  return { url, title, text: wordsTogether(content), words: [words], place, facets: filters };
});
const projects = sample.filter(({ url }) => url.startsWith('/projets/'));

const browser = await chromium.launch({
  executablePath: await packaged.executablePath(),
  args: ['--no-sandbox'],
});
for (const size of SIZES) {
  const more = Array.from({ length: Math.max(0, size - projects.length) }, (_, index) => {
    const project = projects[index % projects.length] as SearchRecord;
    return { ...project, url: `/projets/${index}/`, title: `${index}. ${project.title}` };
  });
  const began = performance.now();
  const files = await makeIndex([...sample, ...more]);
  const seconds = (performance.now() - began) / 1000;
  const index = new Map(files.map(({ path, content }) => [`/pagefind/${path}`, content]));
  const first = await firstSearch(index);
  console.log(
    `${sample.length + more.length} records: index in ${seconds.toFixed(1)} s; first search ${(first.bytes / 1024).toFixed(1)} KB in ${first.requests} requests, ${Math.round(first.milliseconds)} ms; the next, ${Math.round(first.next)} ms (CPU ${SLOWER} times slower, no network).`,
  );
}
await browser.close();

/** Types in a page that knows nothing yet, and waits for what is found. */
async function firstSearch(index: ReadonlyMap<string, Uint8Array>) {
  const page = await browser.newPage();
  const cost = { bytes: 0, requests: 0 };
  await page.route(`${SITE}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const content = index.get(pathname);
    if (content) {
      cost.requests += 1;
      // The files of the index are compressed already; a host compresses the others.
      cost.bytes += /\.(?:js|json)$/.test(pathname) ? gzipSync(content).length : content.length;
      const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'application/octet-stream';
      return route.fulfill({ body: Buffer.from(content), contentType });
    }
    const file = join('dist', pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    const found = existsSync(file) && statSync(file).isFile();
    return found ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  await page.goto(`${SITE}/recherche/`);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const search = (words: string) =>
    page.evaluate(async (typed) => {
      const field = document.querySelector<HTMLInputElement>('input[type="search"]');
      const status = document.querySelector('[data-search="status"]');
      if (!field || !status) throw new Error('bench: no search on the page');
      field.value = typed;
      const start = performance.now();
      const told = new Promise<void>((done) => {
        new MutationObserver(() => done()).observe(status, { childList: true });
      });
      field.form?.requestSubmit();
      await told;
      return performance.now() - start;
    }, words);
  const milliseconds = await search('vélos');
  const { bytes, requests } = cost;
  const next = await search('menuisiers');
  await page.close();
  return { bytes, requests, milliseconds, next };
}
