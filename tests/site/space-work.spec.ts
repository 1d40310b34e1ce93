import { expect, type Page, test } from '@playwright/test';
import { isAccessible } from './is-accessible.ts';
import { linkIn, mailMatching } from './mailbox.ts';
import { addressOf, signIn } from './sign-in.ts';

const ALLEY = 'une-ruelle-verte-d-un-bout-a-l-autre';

test.use({ javaScriptEnabled: false });

/** Offers something to a need on the public site, and confirms it. */
async function offer(page: Page, project: string, need: string, name: string, email: string) {
  await page.goto(`/projets/${project}/offrir/${need}/`);
  await page.getByLabel(/^votre nom/i).fill(name);
  await page.getByRole('textbox', { name: /courriel/i }).fill(email);
  await page.getByLabel(/combien en offrez-vous/i).fill('3');
  await page.getByLabel('Ce que vous offrez').fill('Trois hostas à diviser.');
  await page.getByLabel(/j’accepte/i).check();
  await page.getByRole('button', { name: /envoyer/i }).click();
  await expect(page).toHaveURL(/\/merci\/$/);
  await page.goto(linkIn(await mailMatching(email, /confirm/i), '/confirmer/'));
  await page.getByRole('button', { name: /confirm/i }).click();
}

// Each signs in with an address of its own: links are used once, and tests run together.
test('a promoter accepts an offer, then marks what came as received', async ({ page }) => {
  test.slow();
  const email = `gaetane-${crypto.randomUUID()}@voisine.example`;
  await offer(page, ALLEY, 'vivaces', 'Gaétane Essai', email);
  await signIn(page, await addressOf({ project: ALLEY }));
  await page.goto(`/espace/projets/${ALLEY}/`);
  await expect(page.locator('#offres')).toContainText('À répondre');
  await isAccessible(page);
  await expect(page.locator('main')).not.toContainText(email);

  await page.locator('#offres').getByRole('link', { name: 'Gaétane Essai' }).click();
  await expect(page).toHaveURL(/\/espace\/offres\/[\da-f-]{36}\/$/);
  await isAccessible(page);
  const address = page.url();
  await page.getByLabel(/combien en acceptez-vous/i).fill('0');
  await page.getByRole('button', { name: 'Accepter cette offre' }).click();
  await expect(page.getByRole('alert')).toContainText('au moins 1');
  await expect(page.getByLabel(/combien en acceptez-vous/i)).toHaveValue('0');
  await isAccessible(page);
  await page.getByRole('alert').getByRole('link').click();
  await page.getByLabel(/combien en acceptez-vous/i).fill('1');
  await page.getByRole('button', { name: 'Accepter cette offre' }).click();
  await expect(page.getByRole('status')).toContainText('C’est accepté');
  await expect(page.locator('#joindre')).toContainText(email);
  await mailMatching(email, /accept/i);

  await page.getByLabel(/combien est venu/i).fill('1');
  await page.getByRole('button', { name: 'Noter comme reçu' }).click();
  await expect(page.getByRole('status')).toContainText('C’est noté comme reçu');
  await expect(page.locator('#historique')).toContainText('Le promoteur a noté comme reçu');

  await page.goto(`/espace/projets/${ALLEY}/`);
  await expect(page.locator('#offres')).toContainText('Reçues');
  const response = await page.request.get(`/espace/projets/${ALLEY}/offres.csv`);
  expect(response.headers()['content-type']).toBe('text/csv; charset=utf-8');
  expect(await response.text()).toContain(email);

  // Somebody else's browser has nothing of it.
  await page.context().clearCookies();
  expect((await page.goto(address))?.url()).toMatch(/\/espace\/$/);
});

test('a promoter says what was found otherwise, and takes it back', async ({ page }) => {
  const project = 'douze-vitrines-en-hiver';
  await signIn(page, await addressOf({ project }));
  await page.goto(`/espace/projets/${project}/`);
  const need = page.locator('#besoins > ul > li').first();
  await need.getByText('Nous avons trouvé autrement').click();
  await need.getByLabel(/combien/i).fill('1');
  await need.getByRole('button', { name: 'Ajouter' }).click();
  await expect(page.getByRole('status')).toContainText('C’est noté');
  await need.getByText('Nous avons trouvé autrement').click();
  await need.getByLabel(/combien/i).fill('1');
  await need.getByRole('button', { name: /en reprendre/i }).click();
  await expect(page.getByRole('status')).toContainText('C’est repris');
});

test('a team takes down at its counter what somebody without mail offers', async ({ page }) => {
  test.slow();
  const caisse = 'caisse-du-plateau-mont-royal';
  await signIn(page, await addressOf({ caisse }));
  await page.goto(`/espace/caisses/${caisse}/`);
  await isAccessible(page);
  await page.getByRole('link', { name: 'Noter une offre au comptoir' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Au comptoir');
  await isAccessible(page);

  await page.getByLabel(/pour quel besoin/i).selectOption({ index: 1 });
  await page.getByLabel(/ce que la personne offre/i).fill('Elle prête son camion le samedi.');
  await page.getByLabel(/son nom/i).fill('Rolande Comptoir');
  await page.getByLabel(/elle a dit oui/i).check();
  await page.getByRole('button', { name: 'Noter cette offre' }).click();
  await expect(page.getByRole('alert')).toContainText('il faut pouvoir répondre');
  await expect(page.getByLabel(/son nom/i)).toHaveValue('Rolande Comptoir');
  await expect(page.getByLabel(/elle a dit oui/i)).toBeChecked();
  await isAccessible(page);
  await page.getByLabel(/son téléphone/i).fill('514 555-0144');
  await page.getByRole('button', { name: 'Noter cette offre' }).click();

  await expect(page.getByRole('status')).toContainText('L’offre est notée');
  await expect(page.locator('#historique')).toContainText('au nom de la personne');
  await expect(page.locator('#joindre')).toContainText('514 555-0144');
  await isAccessible(page);
  await page.goto(`/espace/caisses/${caisse}/`);
  await expect(page.locator('#offres')).toContainText('Rolande Comptoir');
  await isAccessible(page);
});
