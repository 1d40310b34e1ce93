import { type Browser, expect, type Page, test } from '@playwright/test';
import {
  admitted,
  answer,
  fillNeed,
  fillOrganisation,
  fillPlace,
  fillProject,
  goOn,
} from './fill-proposal.ts';
import { isAccessible } from './is-accessible.ts';
import { linkIn, mailMatching } from './mailbox.ts';

const phone = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false };
const keep = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const newAddress = () => `lise-${crypto.randomUUID()}@toits.example`;

test.use(phone);

/** Begins a form, and gives the address of the proposal. */
async function begin(page: Page): Promise<string> {
  await page.goto('/proposer/');
  await answer(page, admitted);
  await expect(heading(page)).toHaveText('Votre organisme');
  return page.url().replace(/organisme\/$/, '');
}

/** Somebody’s other device: nothing is known there but what the mail holds. */
async function onAnotherDevice(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({ ...phone, baseURL: baseURL ?? '', locale: 'fr-CA' });
  return context.newPage();
}

test('a project is proposed on a phone, without scripts, and followed to its caisse', async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(420_000);
  const email = newAddress();
  await page.goto('/proposer/');
  await expect(page.locator('main')).toContainText(/Environ \d+ minutes/);
  await page.getByRole('button', { name: 'Commencer' }).click();
  await expect(page.getByRole('alert').getByRole('link')).toHaveCount(4);
  await isAccessible(page);
  await answer(page, { ...admitted, argent: 'oui' });
  await expect(heading(page)).toHaveText('Ce n’est pas tout à fait un projet pour ici');
  await expect(page.locator('main')).toContainText('Il lui manque autre chose que de l’argent');
  await expect(page.getByRole('heading', { name: 'D’autres portes' })).toBeVisible();
  await isAccessible(page);
  await page.getByRole('link', { name: 'Changer mes réponses' }).click();
  await answer(page, admitted);

  await expect(heading(page)).toHaveText('Votre organisme');
  await isAccessible(page);
  await keep(page).click();
  await expect(page.getByRole('alert')).toContainText('Il y a 3 choses à corriger');
  await expect(page).toHaveTitle(/^Erreur/);
  await isAccessible(page);
  await page
    .getByRole('alert')
    .getByRole('link', { name: /courriel/i })
    .click();
  await expect(page.getByLabel('Adresse courriel')).toBeFocused();
  await fillOrganisation(page, email);
  await page.getByRole('button', { name: /recevoir le lien/i }).click();
  await expect(page.getByRole('status').first()).toContainText(email);

  const link = linkIn(await mailMatching(email, /vous attend/i), '/proposition/');
  const other = await onAnotherDevice(browser, baseURL);
  await other.goto(link);
  await expect(heading(other)).toHaveText('Pas encore envoyée');
  await isAccessible(other);
  await other.getByRole('link', { name: 'Continuer', exact: true }).click();
  await expect(heading(other)).toHaveText('Votre projet');
  await isAccessible(other);
  await other.getByLabel('Titre').fill('Un potager sur le toit');
  await goOn(other);
  // Nothing stops anybody: what is left is said, and waits.
  await expect(heading(other)).toHaveText('Quand et où');
  await expect(other.locator('main')).toContainText('il reste 2 choses à compléter');
  await isAccessible(other);
  await fillPlace(other, 'Caisse de Limoilou');
  await goOn(other);
  await expect(heading(other)).toHaveText('Ce qu’il vous manque');
  await fillNeed(other);
  await isAccessible(other);
  await goOn(other);
  await expect(heading(other)).toHaveText('Une photo');
  await isAccessible(other);
  await goOn(other);
  await expect(heading(other)).toHaveText('Relire et envoyer');
  await isAccessible(other);
  await other.getByRole('button', { name: 'Envoyer la proposition' }).click();
  const wrong = other.getByRole('alert');
  await expect(wrong).toContainText('Avant l’envoi, il y a 3 choses à corriger');
  await isAccessible(other);
  await wrong.getByRole('link', { name: /secteurs/i }).click();
  await expect(heading(other)).toHaveText('Votre projet');
  await expect(other.getByRole('alert')).toContainText('Il y a 2 choses à corriger');
  await fillProject(other, 'Un potager sur le toit');
  await goOn(other);
  await other.getByRole('link', { name: 'Relire et envoyer' }).click();
  await expect(other.locator('main')).toContainText('Caisse de Limoilou');
  await expect(other.locator('main')).toContainText('1er mars 2027');
  await other.getByLabel(/j’accepte/i).check();
  await other.getByRole('button', { name: 'Envoyer la proposition' }).click();

  // The link came by mail: the address needs no other word.
  await expect(heading(other)).toHaveText('L’équipe la lit');
  await expect(other.locator('main')).toContainText(/au plus tard le \d/);
  await isAccessible(other);
  await mailMatching(email, /est arrivée/i);

  await other.getByText('Retirer ma proposition').click();
  await other.getByRole('button', { name: 'Oui, la retirer' }).click();
  await expect(heading(other)).toHaveText('C’est terminé');
  await isAccessible(other);
  // Where it was begun, only the mailed link opens it now.
  await page.reload();
  await expect(heading(page)).toHaveText('Passez par le lien du courriel');
  await isAccessible(page);
  await other.context().close();
});

test('an address is confirmed by a button, never by being read', async ({ page }) => {
  test.setTimeout(180_000);
  const email = newAddress();
  const path = await begin(page);
  await fillOrganisation(page, email);
  await goOn(page);
  await fillProject(page, 'Un potager de ruelle');
  await goOn(page);
  await fillPlace(page, 'Caisse de Limoilou');
  await goOn(page);
  await fillNeed(page);
  await goOn(page);
  await page.goto(`${path}envoi/`);
  await page.getByLabel(/j’accepte/i).check();
  await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
  await expect(heading(page)).toHaveText('Confirmez votre adresse');
  await expect(page.getByRole('button', { name: 'Confirmer mon adresse' })).toHaveCount(0);
  await isAccessible(page);
  const link = linkIn(await mailMatching(email, /confirmez/i), '/proposition/');
  await page.request.get(link);
  await page.goto(link);
  await expect(heading(page)).toHaveText('Confirmez votre adresse');
  await isAccessible(page);
  await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
  await expect(heading(page)).toHaveText('L’équipe la lit');
  await expect(page.getByRole('status')).toContainText('confirmée');
});

test('what is typed comes back as text, whatever it looks like', async ({ page }) => {
  test.setTimeout(180_000);
  const payload = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
  const path = await begin(page);
  for (const id of ['organisme', 'projet', 'lieu']) {
    await page.goto(`${path}${id}/`);
    const texts = page.locator(
      'form[data-step] :is(input:not([type]), input[type=text], input[type=email], textarea)',
    );
    for (const field of await texts.all()) await field.fill(payload.slice(0, 60));
    const typed = await texts.evaluateAll((all) =>
      all.map((each) => (each as HTMLInputElement).value),
    );
    expect(typed.length).toBeGreaterThan(1);
    await keep(page).click();
    await expect(page.getByRole('alert')).toBeVisible();
    const back = await texts.evaluateAll((all) =>
      all.map((each) => (each as HTMLInputElement).value),
    );
    expect(back).toEqual(typed.map((text) => text.trim()));
    await expect(
      page.locator('img[src="x"], main script:not([src], [type="application/json"])'),
    ).toHaveCount(0);
  }
  for (const shown of [path, `${path}envoi/`]) {
    await page.goto(shown);
    await expect(page.locator('main')).toContainText('onerror=alert(1)');
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  }
});

test('the keyboard is enough, and Enter only keeps', async ({ page }) => {
  const path = await begin(page);
  await page.getByLabel('Nom de l’organisme').focus();
  await page.keyboard.type('Les Toits Verts');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.getByLabel('Adresse courriel').focus();
  await page.keyboard.type('lise@toits.example');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${path}organisme/?revoir&fait=garder`);
  await expect(page.getByRole('status').first()).toContainText('C’est enregistré');
  await expect(page.getByLabel('Nom de l’organisme')).toHaveValue('Les Toits Verts');
  await expect(page.getByLabel('Organisme sans but lucratif')).toBeChecked();
});

test('a caisse’s page leads to it, with the caisse chosen', async ({ page }) => {
  await page.goto('/caisses/caisse-de-limoilou/');
  await page.getByRole('link', { name: 'Proposez-le par cette caisse' }).click();
  await answer(page, admitted);
  const path = page.url().replace(/organisme\/$/, '');
  await page.goto(`${path}lieu/`);
  const chosen = page.getByLabel(/par quelle caisse/i).locator('option:checked');
  await expect(chosen).toHaveText('Caisse de Limoilou');
});

test('nothing of the link goes elsewhere', async ({ page }) => {
  const path = await begin(page);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).host !== new URL(path).host) elsewhere.push(request.url());
    const { referer = '' } = request.headers();
    if (referer.includes('/proposition/')) elsewhere.push(`${request.url()} from ${referer}`);
  });
  const response = await page.goto(`${path}projet/`);
  await page.getByRole('link', { name: 'Ce qu’un projet doit être' }).click();
  await expect(page).toHaveURL(/criteres/);
  expect(elsewhere).toEqual([]);
  const headers = response?.headers() ?? {};
  expect(headers['cache-control']).toContain('no-store');
  expect(headers['x-robots-tag']).toContain('noindex');
});

test.describe('where scripts run', () => {
  test.use({ javaScriptEnabled: true });

  test('what goes with one answer shows only then', async ({ page }) => {
    const path = await begin(page);
    await expect(page.getByLabel(/mandataire/i)).toBeHidden();
    await page.getByLabel('Groupe sans forme juridique').check();
    await expect(page.getByLabel(/mandataire/i)).toBeVisible();
    await page.goto(`${path}projet/`);
    await expect(page.getByLabel(/ce que le volet ajoute/i)).toBeHidden();
    await page.getByLabel('Nouveau volet d’un projet en cours').check();
    await expect(page.getByLabel(/ce que le volet ajoute/i)).toBeVisible();
    await page.goto(`${path}lieu/`);
    const caisses = page.getByLabel(/par quelle caisse/i).locator('option');
    const all = await caisses.count();
    await page.getByLabel('Région').selectOption({ label: 'Capitale-Nationale' });
    await expect.poll(() => caisses.count()).toBeLessThan(all);
    await expect(caisses.filter({ hasText: 'Caisse de Limoilou' })).toHaveCount(1);
  });
});
