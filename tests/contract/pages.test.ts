import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Pages, pagesOfFolder, pagesOfSite } from '../../netlify/adapters/pages.ts';
import { serveSite } from '../support/serve-site.ts';

const PAGE = '<!doctype html><title>Réponse</title><p>à</p>';

interface Subject {
  pages: Pages;
  request: Request;
  close(): Promise<void>;
}

async function folderSubject(): Promise<Subject> {
  const folder = await mkdtemp(join(tmpdir(), 'perron-pages-'));
  await mkdir(join(folder, 'reponse'));
  await writeFile(join(folder, 'reponse/index.html'), PAGE);
  return {
    pages: pagesOfFolder(folder),
    request: new Request('https://perron.example/api/offers'),
    close: () => rm(folder, { recursive: true }),
  };
}

async function siteSubject(): Promise<Subject> {
  const site = await serveSite({ '/reponse/': PAGE });
  return {
    pages: pagesOfSite(() => [site.origin], false),
    request: new Request(`${site.origin}/api/offers`),
    close: site.close,
  };
}

describe.each([
  ['of a folder', folderSubject],
  ['of the site', siteSubject],
])('pages %s', (_name, start) => {
  let subject: Subject;
  beforeEach(async () => {
    subject = await start();
  });
  afterEach(() => subject.close());

  test('gives a page by its path', async () => {
    expect(await subject.pages.get('/reponse/', subject.request)).toBe(PAGE);
  });

  test.each(['/inconnue/', '/../../../../etc/', '/reponse/../../', '/%2e%2e/'])(
    'gives nothing for %s',
    async (path) => {
      expect(await subject.pages.get(path, subject.request)).toBe(undefined);
    },
  );
});

describe('pages of the site', () => {
  test('are asked of the site, never of an address that the request made up', async () => {
    const site = await serveSite({ '/reponse/': PAGE });
    const elsewhere = await serveSite({ '/reponse/': 'a trap' });
    const pages = pagesOfSite(() => [site.origin], false);
    const request = new Request(`${elsewhere.origin}/api/offers`);
    expect(await pages.get('/reponse/', request)).toBe(PAGE);
    await Promise.all([site.close(), elsewhere.close()]);
  });

  test('are done without where the site is slow, down, or answers something else', async () => {
    const site = await serveSite({ '/lente/': undefined });
    const pages = pagesOfSite(() => [site.origin], false, 200);
    const request = new Request(`${site.origin}/api/offers`);
    expect(await pages.get('/lente/', request)).toBe(undefined);
    await site.close();
    expect(await pages.get('/reponse/', request)).toBe(undefined);
  });
});
