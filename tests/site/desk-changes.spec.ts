import { resolve } from 'node:path';
import { type Browser, expect as briefly, type Page, test } from '@playwright/test';
import { development, drafted, isDrafted, published } from './desk-clone.ts';
import { linkIn, mailMatching } from './mailbox.ts';
import { phone } from './phone.ts';
import { addressOf, signIn } from './sign-in.ts';

// What comes after the publication, on the copy in development: only there is a desk that publishes.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

// In development each page is made when it is asked for.
const expect = briefly.configure({ timeout: 90_000 });

test.use({ actionTimeout: 60_000 });

const mail = resolve(development, 'mail');
const slug = 'quarante-voix-sur-cassettes';
const CAISSE = 'caisse-de-la-culture';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** A phone without scripts, of somebody who has just entered. */
async function phoneOf(browser: Browser, baseURL: string | undefined, who: string): Promise<Page> {
  const page = await phone(browser, baseURL);
  await signIn(page, who, mail);
  return page;
}

/** Somebody offers to proofread, and confirms it by mail. */
async function offer(page: Page, email: string) {
  const need = { project: slug, need: 'oreilles', quantity: 1, message: 'J’ai grandi là.' };
  const answer = await page.request.post('/api/offers', {
    data: { ...need, name: 'Rolande Essai', email, consent: true },
    headers: { accept: 'application/json' },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  await page.goto(linkIn(await mailMatching(email, /confirm/i, mail), '/confirmer/'));
  await page.getByRole('button', { name: /confirm/i }).click();
}

/** Publishes what is ready, by the request that the desk itself makes. */
async function publishInDesk({ request }: Page) {
  const answer = await request.post('/admin/api/v1', {
    data: {
      action: 'publishUnpublishedEntry',
      params: { branch: 'main', collection: 'projects', slug },
    },
  });
  expect(answer.status(), await answer.text()).toBe(200);
}

test('a need that is covered is published without anybody reading it, and its promoter is told', async ({
  browser,
  baseURL,
}) => {
  const email = await addressOf({ project: slug });
  const promoter = await phoneOf(browser, baseURL, email);
  await promoter.goto(`/espace/projets/${slug}/`);
  await press(promoter, 'Proposer un changement');
  await expect(heading(promoter)).toHaveText(/que voulez-vous changer/i);
  await promoter.getByRole('link', { name: /un besoin comblé/ }).click();
  const need = promoter.locator('details.need', { hasText: 'Transcripteurs à la maison' });
  await need.locator('summary').first().click();
  await need.getByLabel('Déjà trouvées').fill('17');
  await press(promoter, 'Enregistrer et relire');

  // What is about to be different, and nothing else.
  await expect(promoter.locator('.changes > li')).toHaveCount(1);
  await expect(promoter.locator('.changes')).toContainText('Transcripteurs à la maison');
  await expect(promoter.locator('.changes')).toContainText('17');
  await promoter.getByLabel(/j’accepte/i).check();
  await press(promoter, 'Publier ces changements');
  await expect.poll(() => published(slug)).toContain('covered: 17');
  expect(isDrafted(slug)).toBe(false);

  const told = await mailMatching(email, /Vos changements sont publiés/, mail);
  await promoter.goto(linkIn(told, '/proposition/'));
  await expect(heading(promoter)).toHaveText('C’est publié');
  await expect
    .poll(async () => (await promoter.request.get(`/projets/${slug}/`)).text())
    .toMatch(/il en manque\s3(?!\d)/);
  await promoter.context().close();
});

test('what was accomplished is read by the team, published in the desk, and the page says so', async ({
  browser,
  baseURL,
}) => {
  const accomplished = 'Les quarante voix sont sauvées : 19 personnes ont transcrit 400 heures.';
  const promoter = await phoneOf(browser, baseURL, await addressOf({ project: slug }));
  await offer(promoter, `rolande-${crypto.randomUUID()}@voisine.example`);
  await promoter.goto(`/espace/projets/${slug}/`);
  await promoter.locator('#offres').getByRole('link', { name: 'Rolande Essai' }).click();
  await press(promoter, 'Accepter cette offre');
  await promoter.getByLabel(/combien est venu/i).fill('1');
  await press(promoter, 'Noter comme reçu');
  await expect(promoter.getByRole('status')).toContainText('C’est noté comme reçu');

  await promoter.goto(`/espace/projets/${slug}/`);
  await press(promoter, 'Le projet est fini : faire le bilan');
  await expect(heading(promoter)).toHaveText('Le bilan');
  await promoter.getByLabel('Ce qui a été accompli').fill(accomplished);
  await promoter.getByLabel('Fini le').fill('2026-11-22');
  await press(promoter, 'Enregistrer et relire');
  await expect(promoter.locator('main')).toContainText('Le projet est alors terminé');
  await promoter.getByLabel(/j’accepte/i).check();
  await press(promoter, 'Envoyer mes changements');
  await expect(heading(promoter)).toHaveText('L’équipe lit vos changements');
  await expect.poll(() => isDrafted(slug)).toBe(true);
  expect(published(slug)).not.toContain(accomplished);

  const team = await phoneOf(browser, baseURL, await addressOf({ caisse: CAISSE }));
  await team.goto(`/espace/caisses/${CAISSE}/`);
  await team
    .locator('#propositions')
    .getByRole('link', { name: /quarante voix/i })
    .click();
  await expect(team.locator('#change')).toContainText('Ce qui change sur la page');
  await expect(team.locator('#change')).toContainText(accomplished);
  await press(team, 'Accepter les changements');
  await expect(team.getByRole('status')).toContainText('C’est accepté');
  await expect.poll(() => drafted(slug)).toContain('status: completed');

  await publishInDesk(team);
  await expect
    .poll(async () => (await promoter.request.get(`/projets/${slug}/`)).text())
    .toContain('19 personnes');
  // Counted, never named. In development the counts are read anew from time to time.
  await expect
    .poll(async () => (await promoter.request.get(`/projets/${slug}/`)).text())
    .toContain('Merci à la personne qui a aidé par ce site.');
  await promoter.goto(`/projets/${slug}/`);
  await expect(promoter.locator('main')).toContainText('Ce qui a été accompli');
  await expect(promoter.locator('main')).not.toContainText('Rolande');
  await Promise.all([promoter.context().close(), team.context().close()]);
});
