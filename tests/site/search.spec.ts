import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { isAccessible } from './is-accessible.ts';
import { phone } from './phone.ts';
import { dist, publishedFiles, publishedPages } from './published.ts';

const field = (page: Page) => page.getByRole('searchbox');
const status = (page: Page) => page.getByRole('main').getByRole('status');
const titles = (page: Page) => page.locator('[data-search="results"] h2');

/** What is told to whoever opens the page with that search. */
async function search(page: Page, query: string): Promise<string[]> {
  await page.goto(`/recherche/?${query}`);
  await expect(status(page)).not.toBeEmpty();
  return titles(page).allTextContents();
}

test('nothing is loaded before a word is typed; then results come, and the address says so', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Chercher' }).click();
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  await expect(page.getByRole('link', { name: 'Les régions' }).first()).toBeVisible();

  // From here on, with the keyboard alone.
  await field(page).focus();
  await page.keyboard.type('vélos');
  await expect(status(page)).toHaveText(/^\d+\srésultats pour «\svélos\s»$/);
  await expect(titles(page).first()).toHaveText(/vélos d’école/);
  await expect(page.locator('mark').first()).toHaveText(/^vélos?/i);
  expect(new URL(page.url()).search).toBe('?q=v%C3%A9los');
  const all = await titles(page).count();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/&type=projet$/);
  await expect(status(page)).not.toHaveText(new RegExp(`^${all}\\s`));
  const projects = await titles(page).count();
  expect(projects).toBeLessThan(all);
  await expect(page.getByRole('radio', { name: 'Projets' })).toBeChecked();
  await expect(page.locator('label', { hasText: 'Projets' })).toContainText(String(projects));

  const region = page.getByRole('combobox', { name: 'Région' });
  await region.selectOption('capitale-nationale');
  await expect(region.locator(':checked')).toHaveText(/Capitale-Nationale \(\d\)/);
  await expect(page).toHaveURL(/&region=capitale-nationale$/);
  // What is chosen does not hide what else could be.
  await expect(region.locator('option:not([hidden])')).not.toHaveCount(2);
  await page.goBack();
  await expect(page).toHaveURL(/&type=projet$/);
  await expect(titles(page)).toHaveCount(projects);
  await expect(region).toHaveValue('');
  await page.getByRole('link', { name: 'Chercher sans ces choix' }).click();
  await expect(titles(page)).toHaveCount(all);
  expect(complaints).toEqual([]);
});

/** A search as it is typed, and the title of something that it must find. */
const spoken: [string, RegExp][] = [
  ['velo', /vélos d’école/],
  ['bénévole', /Centres d’action bénévole/],
  ['hiver', /premier hiver/],
  ['J’ai une couturière pour l’hiver !', /premier hiver/],
  // By another word for what is needed, by who carries it, by its town.
  ['bicyclettes', /vélos d’école/],
  ['atelier deux roues', /vélos d’école/],
  ['alma', /grand cannage/],
  ['quartier des trois érables', /premier hiver/],
];

test('French is searched as it is spoken', async ({ page }) => {
  for (const [typed, title] of spoken) {
    const found = await search(page, `q=${encodeURIComponent(typed)}`);
    expect(found, typed).toContainEqual(expect.stringMatching(title));
  }
  // Filters alone are a search too: projects in the order of the site, what presses first.
  const pressing = await search(page, 'type=projet&etat=ouvert');
  expect(pressing).toHaveLength(10);
  expect(pressing[0]).toMatch(/grand cannage/);
  await page.getByRole('button', { name: 'Montrer la suite' }).press('Enter');
  await expect(titles(page)).toHaveCount(20);
  await expect(titles(page).nth(10).getByRole('link')).toBeFocused();
  await expect(page.locator('[data-search="results"] li').first()).toContainText(
    /Il reste \d+\sjours pour aider.*Alma/,
  );
});

test('hostile words are words: shown as they are, and nothing runs', async ({ page }) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('dialog', (dialog) => complaints.push(dialog.message()));
  const hostile = '"><img src=x onerror=alert(1)><mark>';
  await search(page, `q=${encodeURIComponent(hostile)}&type=<script>&region=nulle-part`);
  await expect(status(page)).toContainText(hostile);
  await expect(page.getByRole('main').locator('img, [onerror]')).toHaveCount(0);
  await search(page, `q=${'%C3%A9'.repeat(1000)}`);
  await expect(field(page)).toHaveValue('é'.repeat(200));
  expect(await search(page, 'q=%3F%21')).toEqual([]);
  await expect(status(page)).toContainText('Rien');
  // Words that are in no page together: each has its own link.
  expect(await search(page, 'q=tuque+forge+raquettes+frigo')).toEqual([]);
  const alone = page.locator('[data-search="words"]');
  await expect(alone.getByRole('listitem')).toHaveCount(4);
  await alone.getByRole('link', { name: 'raquettes' }).click();
  await expect(titles(page).first()).toContainText(/raquettes/i);
  expect(complaints).toEqual([]);
});

test('the page with its results is accessible, also in the system’s own colours', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await search(page, 'q=v%C3%A9los&type=projet');
  await isAccessible(page);
  await page.emulateMedia({ forcedColors: 'active' });
  const chosen = page.locator('label:has(:checked) span').first();
  const other = page.locator('label:not(:has(:checked)):not([hidden]) span').first();
  const edge = (label: typeof chosen) =>
    label.evaluate((element) => getComputedStyle(element).borderBlockEndColor);
  expect(await edge(chosen)).not.toBe(await edge(other));
  await search(page, 'q=tuque+forge+raquettes+frigo');
  await isAccessible(page);

  // The index does not come: the page says so, and a later try may be better.
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/recherche/?q=forge');
  await expect(page.getByRole('alert')).toContainText('ne répond pas');
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(titles(page).first()).toContainText(/forge/i);
  await expect(page.getByRole('alert')).toBeHidden();
  await context.close();
});

test('without scripts, a missing page leads to the search, and the search to what one can browse', async ({
  browser,
  baseURL,
}) => {
  const page = await phone(browser, baseURL);
  await page.goto('/projets/nulle-part/');
  await page.getByRole('searchbox').fill('vélos');
  await page.getByRole('button', { name: 'Chercher' }).click();
  await expect(page).toHaveURL(/\/recherche\/\?q=v%C3%A9los$/);
  await expect(page.getByText('besoin de JavaScript')).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeHidden();
  await isAccessible(page);
  await page.getByRole('main').getByRole('link', { name: 'Tous les projets' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tous les projets');
  await page.context().close();
});

/** The texts of the index: its quotations hold all that can be searched. */
function indexed(): { url: string; content: string; meta: Record<string, string> }[] {
  const SIGNATURE = 'pagefind_dcd';
  return publishedFiles()
    .filter((file) => file.endsWith('.pf_fragment'))
    .map((file) => gunzipSync(readFileSync(join(dist, file))).toString('utf8'))
    .map((text) => JSON.parse(text.slice(SIGNATURE.length)));
}

test('the index holds every page that is meant to be found, and nobody’s address', () => {
  const records = indexed();
  const text = JSON.stringify(records);
  expect(text).not.toMatch(/@|sealed:|mailto:/);
  const urls = records.map(({ url }) => url.replace(/#.*/, ''));
  const listed = publishedPages()
    .filter(({ html }) => !html.includes('<meta name="robots" content="noindex">'))
    .map(({ path }) => path);
  // Pages of a long list, and lists that filter what has an entry of its own, are found by what they list.
  const lists = /^\/$|\/page\/|^\/admin\/|^\/projets\/etat\/|^\/ressources\/./;
  expect(listed.filter((path) => !lists.test(path) && !urls.includes(path))).toEqual([]);
  expect(urls.filter((path) => !listed.includes(path))).toEqual([]);
  expect(publishedFiles().filter((file) => file.startsWith('recherche/'))).toEqual([
    'recherche/index.html',
  ]);
});
