import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { linkIn, mailMatching } from './mailbox.ts';

// A project that no other test offers to: its counts are this test's alone.
const slug = 'douze-vitrines-en-hiver';
const progress = `/api/projects/${slug}/progress`;

interface Counts {
  asked: number;
  covered: number;
  [count: string]: number | boolean | string | null;
}

const countsOf = async (request: APIRequestContext): Promise<Record<string, Counts>> =>
  (await (await request.get(progress)).json()).needs;

/** The first need that the page shows as lacking, and its counts. */
async function aNeed(page: Page, request: APIRequestContext) {
  await page.goto(`/projets/${slug}/`);
  const id = await page.locator('.need.lacking[data-need]').first().getAttribute('data-need');
  const counts = (await countsOf(request))[id ?? ''];
  if (!id || !counts) throw new Error('no need is lacking');
  return { id, counts, need: page.locator(`#besoin-${id}`) };
}

/** Answers for the host with other counts of one need. */
async function pretend(
  page: Page,
  request: APIRequestContext,
  id: string,
  change: (counts: Counts) => Partial<Counts>,
  before: () => Promise<void> = async () => {},
) {
  const needs = await countsOf(request);
  const counts = needs[id];
  if (!counts) throw new Error(`no counts of ${id}`);
  let asked = 0;
  await page.route(`**${progress}`, async (route) => {
    asked += 1;
    await before();
    await route.fulfill({ json: { needs: { ...needs, [id]: { ...counts, ...change(counts) } } } });
  });
  return () => asked;
}

test('an offer that was confirmed after the build shows on the page', async ({ page, request }) => {
  const { id, need } = await aNeed(page, request);
  await expect(need).not.toContainText('attend');
  const email = 'gisele-comptes@voisine.example';
  const offer = { project: slug, need: id, quantity: 1, name: 'Gisèle Essai', email };
  const response = await request.post('/api/offers', {
    data: { ...offer, message: 'Je viens.', consent: true },
    headers: { accept: 'application/json' },
  });
  expect(response.status()).toBe(201);
  const link = linkIn(await mailMatching(email, /confirm/i), '/confirmer/');
  await page.goto(link);
  await page.getByRole('button', { name: /confirmer/i }).click();
  // The answer may be kept for some seconds.
  await expect(async () => {
    await page.goto(`/projets/${slug}/`);
    await expect(need).toContainText(/1\soffre attend une réponse/, {
      timeout: 2_000,
    });
  }).toPass();
  await page.goto(`/projets/${slug}/offrir/${id}/`);
  await expect(page.locator('.recall')).toContainText(/offre attend une réponse/);
});

test('a need that was filled since is shown as filled, and nothing moves', async ({
  browser,
  baseURL,
  request,
}) => {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  const { id } = await aNeed(page, request);
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Reflect.set(globalThis, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value') as number);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const need = page.locator(`#besoin-${id}`);
  const looked = Promise.withResolvers<void>();
  const fill = ({ asked, covered }: Counts) => ({
    ...{ accepted: asked - covered, delivered: 0, awaiting: 0, waitlisted: 2, filled: true },
  });
  await pretend(page, request, id, fill, () => looked.promise);
  await page.goto(`/projets/${slug}/`);
  await need.scrollIntoViewIfNeeded();
  const before = await need.boundingBox();
  looked.resolve();
  await expect(need).toHaveClass(/filled/);
  await expect(need).not.toHaveClass(/lacking/);
  await expect(need.locator('[data-found]')).toContainText('Tout est trouvé');
  await expect(need).toContainText(/à venir · 2 en liste d’attente/);
  await expect(need.locator('.measure .coming')).toHaveCount(1);
  await expect(need.locator('.measure .track')).toHaveCount(0);
  await expect(need.getByText('Essentiel')).toBeHidden();
  await expect(need.getByRole('link', { name: /^liste d’attente/i })).toBeVisible();
  expect((await need.boundingBox())?.height).toBeCloseTo(before?.height ?? 0, 0);
  const shifts = await page.evaluate(() => Reflect.get(globalThis, 'shifts') as number[]);
  expect(shifts.reduce((sum, each) => sum + each, 0)).toBeLessThan(0.01);
  await expect(page.locator('live-counts [aria-live], live-counts [role="status"]')).toHaveCount(0);

  await page.goto(`/projets/${slug}/offrir/${id}/`);
  await expect(
    page.getByRole('button', { name: 'M’inscrire sur la liste d’attente' }),
  ).toBeVisible();
  await expect(page.locator('section.next')).toContainText('Une place se libère');
  await expect(page.getByRole('button', { name: 'Envoyer mon offre' })).toHaveCount(0);
  await context.close();
});

test('a page is asked for once, and only where somebody looks at it', async ({ page, request }) => {
  const { id } = await aNeed(page, request);
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
  });
  const asked = await pretend(page, request, id, () => ({ awaiting: 7 }));
  await page.goto(`/projets/${slug}/`, { waitUntil: 'networkidle' });
  expect(asked()).toBe(0);
  const look = () =>
    page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
      document.dispatchEvent(new Event('visibilitychange'));
    });
  await look();
  await expect(page.locator(`#besoin-${id}`)).toContainText('offres attendent une réponse');
  await look();
  await page.waitForLoadState('networkidle');
  expect(asked()).toBe(1);
});

for (const [failure, answer] of Object.entries({
  'no database': { status: 503, json: { errors: [] } },
  'an answer that is no counts': { status: 200, body: '<html>' },
})) {
  test(`with ${failure} the page stays as it was built`, async ({ page, request }) => {
    const { id, need } = await aNeed(page, request);
    await page.waitForLoadState('networkidle');
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.route(`**${progress}`, (route) => route.fulfill(answer));
    await page.goto(`/projets/${slug}/offrir/${id}/`, { waitUntil: 'networkidle' });
    await expect(page.getByRole('button', { name: 'Envoyer mon offre' })).toBeVisible();
    expect(await need.count()).toBe(0);
    expect(errors).toEqual([]);
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a full need sends to its waiting list, and proposes what is near', async ({ page }) => {
    const requests: string[] = [];
    page.on('request', (each) => requests.push(new URL(each.url()).pathname));
    await page.goto('/projets/des-semis-a-la-bibliotheque/');
    const need = page.locator('#besoin-etageres');
    await expect(need).toHaveClass(/filled/);
    await expect(need).toContainText(/il en manque ailleurs|près de là, il manque/i);
    await need.getByRole('link', { name: /liste d’attente/i }).click();
    await expect(page).toHaveURL(/\/offrir\/etageres\/$/);
    await expect(page.locator('main')).toContainText('Tout est trouvé pour ce besoin.');
    await expect(page.getByRole('button')).toHaveAccessibleName(
      'M’inscrire sur la liste d’attente',
    );
    await expect(page.locator('#ailleurs a').first()).toHaveAttribute('href', /#besoin-/);
    expect(requests.filter((path) => path.startsWith('/api/'))).toEqual([]);
  });

  test('one offers to any project of a caisse, for an organisation too', async ({ page }) => {
    await page.goto('/caisses/caisse-de-limoilou/');
    await page.getByRole('link', { name: 'Offrir mon aide' }).click();
    await expect(page).toHaveURL(/\/caisses\/caisse-de-limoilou\/offrir\/$/);
    await page.evaluate(() => document.querySelector('form')?.setAttribute('novalidate', ''));
    const email = 'organisme-caisse@voisine.example';
    await page.getByLabel('Combien').fill('6');
    await page.getByLabel('Ce que vous offrez').fill('Une équipe de six, un samedi.');
    await page.getByLabel('Votre nom').fill('Hortense Essai');
    await page
      .getByLabel(/organisme/i)
      .first()
      .fill('Club de marche Essai');
    await page.getByRole('button', { name: /envoyer/i }).click();
    // What is missing is said on the very same page.
    await expect(page).toHaveTitle(/^Erreur/);
    await expect(page.getByLabel('Combien')).toHaveValue('6');
    await page.getByLabel(/courriel/i).fill(email);
    await page.getByLabel(/j’accepte/i).check();
    await page.getByRole('button', { name: /envoyer/i }).click();
    await expect(page).toHaveURL(/\/merci\/$/);
    await page.goto(linkIn(await mailMatching(email, /confirm/i), '/confirmer/'));
    await page.getByRole('button', { name: /confirmer/i }).click();
    await expect(page.locator('main')).toContainText(/Caisse de Limoilou/);
  });
});
