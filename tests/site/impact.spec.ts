import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openDatabase } from '../../netlify/adapters/database.ts';
import { migrate } from '../../netlify/database/migrate.ts';
import { startPostgres } from '../../netlify/local/postgres.ts';
import { readContent } from '../../src/reading/read.ts';
import { type BuiltSite, buildSite } from '../support/build-site.ts';
import { change, soundFiles } from '../support/content-folder.ts';
import { ROOT } from '../support/copy-of-site.ts';
import { fillLedger } from '../support/rich-ledger.ts';
import { isAccessible } from './is-accessible.ts';

const TODAY = '2026-11-23';
/** What is read here, without the rest of the site. */
const only = ['404.astro', 'impact.astro', 'caisses/[slug]/[...page].astro'];
const noon = new Date(`${TODAY}T17:00:00Z`);

// Each builds a site of its own.
test.describe.configure({ timeout: 180_000 });

/** A built site in place of the one that the server has; what it lacks comes from there. */
async function showing(page: Page, { files }: BuiltSite): Promise<void> {
  const types = { html: 'text/html', css: 'text/css', svg: 'image/svg+xml' };
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const name = pathname.slice(1) + (pathname.endsWith('/') ? 'index.html' : '');
    const body = files.get(name);
    const type = types[name.split('.').at(-1) as keyof typeof types];
    await (body && type
      ? route.fulfill({ body, contentType: `${type}; charset=utf-8` })
      : route.continue());
  });
}

/** The rows of the table under a figure, its numbers as numbers. */
const tableOf = (page: Page, figure: string) =>
  page.locator(`section:has(> .words > #${figure}) table`).evaluate((table) =>
    [...table.querySelectorAll('tbody tr')].map((row) => {
      const [name = '', ...cells] = [...row.children].map(({ textContent }) => textContent.trim());
      return { name, cells: cells.map((cell) => cell.replaceAll(/(?<=\d)\s(?=\d)/g, '')) };
    }),
  );

const sum = (rows: { cells: string[] }[], column: number) =>
  rows.reduce((total, { cells }) => total + Number((cells[column] ?? '').replace(',', '.')), 0);

const arrowsOf = (page: Page, selector: string) =>
  page.locator(selector).evaluateAll((bands) =>
    bands.map((band) => {
      const arrows = (thread: string) =>
        [...band.querySelectorAll(`path${thread}`)].reduce(
          (all, path) => all + (path.getAttribute('d') ?? '').split('M').length - 1,
          0,
        );
      return {
        ...{ elsewhere: arrows('.elsewhere'), track: arrows('.track') },
        woven: arrows('.red') + arrows('.gold') + arrows('.indigo'),
      };
    }),
  );

test('what was given is drawn as it was recorded, and its tables say the same', async ({
  browser,
  baseURL,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'perron-impact-'));
  const server = await startPostgres(join(folder, 'data'), { volatile: true });
  await server.createDatabase('impact');
  const url = server.url('impact');
  await migrate(url);
  const reading = await readContent(join(ROOT, 'content'));
  if (!reading.ok) throw new Error('the sample is not sound');
  const { projects } = reading.content;
  const { database, close } = openDatabase(url, () => {});
  const ways = await fillLedger(database, projects, TODAY);
  const built = await buildSite(join(ROOT, 'content'), noon, { only, database: url });
  await close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });

  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const page = await context.newPage();
  await showing(page, built);
  await page.goto('/impact/');
  await expect(page.locator('main')).not.toContainText('n’ont pas pu être lus');
  expect(await page.locator('main [style], main script').count()).toBe(0);

  // What came through the site, added up from the offers themselves.
  const needs = new Map(
    projects.flatMap(({ slug, data }) => data.needs.map((need) => [`${slug} ${need.id}`, need])),
  );
  const came = ways.flatMap(({ project, need: id, quantity, steps }) => {
    const need = needs.get(`${project} ${id}`);
    const delivered = steps.at(-1)?.status === 'delivered' && need?.category === 'human';
    return delivered ? [{ quantity, hours: quantity * (need.hours ?? 0) }] : [];
  });
  const people = came.reduce((total, { quantity }) => total + quantity, 0);
  const hours = came.reduce((total, each) => total + each.hours, 0);
  expect(people).toBeGreaterThan(20);

  // Each table adds up to the same whole, which the first sentence says.
  const years = await tableOf(page, 'annees');
  const regions = await tableOf(page, 'regions');
  const caisses = await tableOf(page, 'caisses');
  for (const rows of [years, regions, caisses]) {
    const at = rows === years ? 1 : 2;
    expect([sum(rows, at), sum(rows, at + 2)]).toEqual([people, hours]);
    expect(sum(rows, 0)).toBe(5);
    const everybody = sum(rows, at) + sum(rows, at + 1);
    const everyHour = sum(rows, at + 2) + sum(rows, at + 3);
    const said = ((await page.locator('.all').textContent()) ?? '').replaceAll(
      /(?<=\d)\s(?=\d)/g,
      '',
    );
    expect(said).toMatch(new RegExp(`${everybody}\\s+personnes`));
    expect(said).toMatch(new RegExp(`${everyHour}\\s+heures`));
  }

  // Bands: as many arrows as the hours of each year.
  const scale = (await page.locator('.years + p').textContent()) ?? '';
  const per = Number(/vaut\s(\d+)/.exec(scale)?.[1]);
  expect(per).toBeGreaterThan(0);
  const bands = await arrowsOf(page, '.years > li > svg');
  expect(bands).toHaveLength(years.length);
  for (const [index, { cells }] of years.entries()) {
    const [site = 0, elsewhere = 0] = cells.slice(3).map(Number);
    expect(Math.abs((bands[index]?.woven ?? 0) - site / per)).toBeLessThanOrEqual(1);
    expect(Math.abs((bands[index]?.elsewhere ?? 0) - elsewhere / per)).toBeLessThanOrEqual(1);
  }

  // Regions and caisses: the words beside each band, and the band.
  for (const [figure, rows] of [
    ['regions', regions],
    ['caisses', caisses],
  ] as const) {
    const list = page.locator(`section:has(> .words > #${figure}) .drawing li`);
    await expect(list).toHaveCount(rows.length);
    for (const [index, words] of (await list.allInnerTexts()).entries()) {
      const [filled, asked] = rows[index]?.cells[1]?.split(' sur ') ?? [];
      expect(words).toContain(rows[index]?.name);
      expect(words).toMatch(new RegExp(`^${filled}\\sbesoins? comblés? sur ${asked}$`, 'm'));
    }
    const drawn = await arrowsOf(page, `section:has(> .words > #${figure}) .drawing li svg`);
    for (const [index, { cells }] of rows.entries()) {
      const [filled = 0, asked = 1] = cells[1]?.split(' sur ').map(Number) ?? [];
      expect(drawn[index]?.woven).toBeCloseTo((20 * filled) / asked, -0.3);
    }
  }

  // Waits: one dot for each need of the table.
  const waits = await tableOf(page, 'delais');
  const strips = page.getByRole('img', { name: /Chaque point est un besoin/ });
  await expect(strips).toHaveCount(2);
  for (const index of [0, 1]) {
    await expect(strips.nth(index).locator('circle')).toHaveCount(sum(waits, index));
    expect(await strips.nth(index).getAttribute('aria-label')).toContain(
      `${sum(waits, index)}\u00a0besoins`,
    );
  }
  await expect(page.locator('#delais')).toHaveText(
    /^Une fois sur deux, une première offre arrive en \d+/,
  );

  // Nobody can be told apart: none of those who gave is known by anything on the page.
  expect(await page.content()).not.toMatch(/giver|donn(?:eur|euse)/);

  // With its tables open, too.
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
  await isAccessible(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const fills = await page.evaluate(() =>
    ['.red', '.elsewhere', '.track'].map((thread) => {
      const path = document.querySelector(`main path${thread}`);
      return path ? getComputedStyle(path).fill : thread;
    }),
  );
  expect(fills[0]).not.toBe(fills[2]);
  expect(fills[1]).not.toBe(fills[2]);
  await page.emulateMedia({ forcedColors: null });

  // A caisse has its own, with the way to its numbers, also while it is in pause.
  const paused = caisses.find(({ name }) => name === 'Caisse du Complexe Desjardins');
  if (!paused) throw new Error('no caisse of the sample is in pause');
  await page.getByRole('link', { name: paused.name }).first().click();
  await expect(page.locator('main')).toContainText('Cette caisse est en pause.');
  const here = page.locator('.here');
  await expect(here).toContainText('Ce que ça a donné ici');
  const [filled, asked] = paused.cells[1]?.split(' sur ') ?? [];
  await expect(here).toContainText(new RegExp(`${filled}\\sbesoins? comblés? sur ${asked}`));
  await here.getByRole('link').last().click();
  await expect(page.locator('li:target')).toContainText(paused.name);
  await context.close();
});

test('a site that has just opened says so kindly, with nothing to boast of', async ({
  browser,
  baseURL,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'perron-young-'));
  await change(folder, soundFiles);
  const built = await buildSite(folder, noon, { only });
  await rm(folder, { recursive: true, force: true });
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  const page = await context.newPage();
  await showing(page, built);
  await page.goto('/impact/');
  const main = page.locator('main');
  await expect(main).toContainText('Aucun projet n’a encore raconté');
  await expect(main).toContainText('Ici, on verra bientôt');
  await expect(main).toContainText('n’ont pas pu être lus');
  await expect(main).toContainText(/1\sprojet est ouvert/);
  await expect(main).not.toContainText(/NaN|undefined|Infinity|médiane/);
  await expect(main.locator('#annees, #delais, #termines, #materiel')).toHaveCount(0);
  await isAccessible(page);
  await context.close();
});
