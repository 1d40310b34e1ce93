import { type Browser, expect, type Page, test } from '@playwright/test';
import { linkIn, mailFor, mailMatching } from './mailbox.ts';
import { addressOf, signIn } from './sign-in.ts';

// The whole of a promise: two people, a promoter and a caisse's team, none of them with JavaScript.
const OVEN = 'un-four-a-pain-en-pierre-au-coeur-du-village';
const NEED = 'boulanger';
const CAISSE = 'caisse-d-economie-solidaire';

const rolande = { name: 'Rolande Essai', email: 'rolande-recit@voisine.example' };
const gilles = { name: 'Gilles Essai', email: 'gilles-recit@voisin.example' };

async function phone(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
    locale: 'fr-CA',
  });
  return context.newPage();
}

/** Offers, and confirms the address by the mailed link. What the confirmation says is given back. */
async function offer(page: Page, who: typeof rolande, quantity: number): Promise<string | null> {
  await page.goto(`/projets/${OVEN}/offrir/${NEED}/`);
  await page.getByLabel(/combien/i).fill(String(quantity));
  await page.getByLabel(/votre message/i).fill(`Je m’appelle ${who.name}, et je fais mon pain.`);
  await page.getByLabel(/votre nom/i).fill(who.name);
  await page.getByRole('textbox', { name: /courriel/i }).fill(who.email);
  await page.getByLabel(/j’accepte/i).check();
  await page.getByRole('button', { name: /envoyer|attente/i }).click();
  await expect(page).toHaveURL(/\/merci\/$/);
  await page.goto(linkIn(await mailMatching(who.email, /confirm/i), '/confirmer/'));
  await page.getByRole('button', { name: /confirmer/i }).click();
  return page.getByRole('heading', { level: 1 }).textContent();
}

/** Opens the link of a mail that has come. */
async function follow(page: Page, address: string, subject: RegExp, under: string): Promise<void> {
  await page.goto(linkIn(await mailMatching(address, subject), under));
}

async function progress(page: Page): Promise<Record<string, number>> {
  const answer = await page.request.get(`/api/projects/${OVEN}/progress`);
  const { needs } = (await answer.json()) as { needs: Record<string, Record<string, number>> };
  return needs[NEED] ?? {};
}

test('a promise is made, taken, given up, passed on, kept, and counted', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const promoter = await addressOf({ project: OVEN });
  const [giver, other, organiser] = await Promise.all([
    phone(browser, baseURL),
    phone(browser, baseURL),
    phone(browser, baseURL),
  ]);

  // Rolande offers two pairs of hands. The promoter learns who she is, not where she is reached.
  expect(await offer(giver, rolande, 2)).toContain('en route');
  const notice = await mailMatching(promoter, new RegExp(`offre[\\s\\S]*${rolande.name}`));
  expect(JSON.stringify(notice)).not.toContain(rolande.email);
  await organiser.goto(linkIn(notice, '/offre/repondre/'));
  await organiser.getByRole('button', { name: /accepter/i }).click();
  await expect(organiser.locator('main')).toContainText(rolande.email);
  const accepted = await mailMatching(rolande.email, /accept/i);
  expect(accepted.text).toContain(promoter);
  expect(await progress(giver)).toMatchObject({ asked: 2, accepted: 2, delivered: 0 });

  // Gilles comes second: he waits, and the promoter hears nothing of him.
  expect(await offer(other, gilles, 1)).toContain('liste d’attente');
  const heard = (await mailFor(promoter)).filter(({ text }) => text.includes(gilles.name));
  expect(heard).toEqual([]);

  // Rolande falls ill. The place is Gilles's, if he still wants it.
  await giver.goto(linkIn(accepted, '/offre/suivre/'));
  await giver.getByRole('button', { name: /retirer/i }).click();
  await mailMatching(promoter, /retir/i);
  await follow(other, gilles.email, /place/i, '/offre/place/');
  await other.getByRole('button', { name: 'Oui, je viens' }).click();
  await follow(
    organiser,
    promoter,
    new RegExp(`${gilles.name}[\\s\\S]*/offre/repondre/`),
    '/offre/repondre/',
  );
  await organiser.getByRole('button', { name: /accepter/i }).click();
  await expect(organiser.locator('main')).toContainText(gilles.email);

  // He came. The promoter says so, and he says how it went.
  await organiser.getByRole('button', { name: 'Dire que l’aide est venue' }).click();
  await expect(organiser.getByRole('heading', { level: 1 })).toContainText('reçu');
  await follow(other, gilles.email, /merci/i, '/offre/bilan/');
  await other.getByRole('button', { name: /bien passé/i }).click();
  await expect(other.locator('main')).toContainText(/merci/i);
  expect(await progress(other)).toMatchObject({ accepted: 1, delivered: 1 });

  // The caisse's team sees it in its own space.
  const team = await phone(browser, baseURL);
  await signIn(team, await addressOf({ caisse: CAISSE }));
  await team.goto(`/espace/caisses/${CAISSE}/`);
  await expect(team.locator('main')).toContainText('Gilles Essai');
  await team.goto(`/espace/projets/${OVEN}/`);
  await expect(team.locator('main')).toContainText(/reçu/i);
  for (const page of [giver, other, organiser, team]) await page.context().close();
});
