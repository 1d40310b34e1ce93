import { expect, type Page, test } from '@playwright/test';
import { isAccessible } from './is-accessible.ts';
import { linkIn, mailMatching } from './mailbox.ts';
import { proposalTo } from './proposal-to.ts';
import { addressOf, signIn } from './sign-in.ts';

/** Where both teams decide. */
const CHARLESBOURG = 'caisse-de-charlesbourg';
const CULTURE = 'caisse-de-la-culture';

test.use({ javaScriptEnabled: false });

/** Proposes a project, and confirms the address by the mailed link. */
async function propose(page: Page, caisse: string, title: string, email: string): Promise<string> {
  const sent = await page.request.post('/api/submissions', {
    data: proposalTo(caisse, email, title),
  });
  expect(sent.status()).toBe(201);
  const { id } = (await sent.json()) as { id: string };
  await page.goto(linkIn(await mailMatching(email, /confirm/i), '/proposition/'));
  await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
  return id;
}

test('two teams read a proposal, and both must accept it', async ({ page, browser }) => {
  test.slow();
  const mark = crypto.randomUUID().slice(0, 8);
  const email = `traineau-${mark}@organisme.example`;
  const title = `Des traîneaux ${mark}`;
  const id = await propose(page, CHARLESBOURG, title, email);

  await signIn(page, await addressOf({ caisse: CHARLESBOURG }));
  await expect(page.locator('main')).toContainText(/propositions? attend/);
  await isAccessible(page);
  await page.goto(`/espace/caisses/${CHARLESBOURG}/`);
  await expect(page.locator('#propositions')).toContainText('réponse promise pour le');
  await isAccessible(page);
  await page.locator('#propositions').getByRole('link', { name: title }).click();
  await expect(page.locator('#proposition')).toContainText('Chaque enfant fait son traîneau.');
  await expect(page.locator('main')).toContainText(
    'On attend : l’équipe de la caisse et l’équipe centrale.',
  );
  await expect(page.locator('main')).not.toContainText(email);
  await isAccessible(page);
  // Nobody else's browser has anything of it.
  const stranger = await browser.newContext();
  const asked = await stranger.request.get(page.url(), { maxRedirects: 0 });
  expect(asked.status()).toBe(303);
  await stranger.close();

  await page.getByRole('button', { name: 'Accepter la proposition' }).click();
  await expect(page.getByRole('status')).toContainText(
    'Il manque encore la réponse de l’autre équipe',
  );

  await page.context().clearCookies();
  await signIn(page, await addressOf({ central: true }));
  await expect(page.locator('#centrale')).toContainText(title);
  await isAccessible(page);
  await page.locator('#centrale').getByRole('link', { name: title }).click();
  await expect(page).toHaveURL(`/espace/propositions/${id}/`);
  await page.locator('#accept-note').fill('Bravo, on a hâte de glisser !');
  await page.getByRole('button', { name: 'Accepter la proposition' }).click();
  await expect(page.getByRole('status')).toContainText('C’est accepté');
  await expect(page.locator('#historique')).toContainText('L’équipe centrale a accepté');
  await isAccessible(page);
  const mail = await mailMatching(email, /accept/i);
  expect(mail.text).toContain('on a hâte de glisser');
});

test('a team asks for a change, then refuses with kind words', async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const mark = crypto.randomUUID().slice(0, 8);
  const email = `glissade-${mark}@organisme.example`;
  const id = await propose(page, CULTURE, `Une glissade ${mark}`, email);
  await signIn(page, await addressOf({ caisse: CULTURE }));
  await page.goto(`/espace/propositions/${id}/`);
  // A second reviewer has opened it too.
  const [cookies, late] = [
    await page.context().cookies(),
    await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false }),
  ];
  await late.addCookies(cookies);
  const other = await late.newPage();
  await other.goto(`/espace/propositions/${id}/`);

  // By the keyboard alone.
  const summary = page.getByText('Demander des changements', { exact: true });
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.locator('#request-changes-reasons')).toBeChecked();
  await page.getByLabel('Ce qu’il faut changer').fill('Où se fera la glissade ?');
  await page.getByRole('button', { name: 'Demander ces changements' }).click();
  await expect(page.getByRole('status')).toContainText('C’est demandé');
  await mailMatching(email, /Où se fera la glissade/);

  const refusing = other.locator('details', { hasText: 'Refuser' });
  await refusing.getByText('Refuser', { exact: true }).click();
  await refusing.getByLabel('Ce n’est pas le territoire de cette caisse.').check();
  await refusing.getByLabel('Votre mot au promoteur').fill('Merci quand même.');
  await refusing.getByRole('button', { name: 'Refuser la proposition' }).click();
  await expect(other.getByRole('status')).toContainText('Quelqu’un d’autre vient d’agir');
  await expect(refusing.getByLabel('Votre mot au promoteur')).toHaveValue('Merci quand même.');
  await isAccessible(other);
  await refusing.getByRole('button', { name: 'M’aider à écrire le mot' }).click();
  await expect(refusing.getByLabel('Votre mot au promoteur')).toHaveValue(/hors du territoire/);
  await refusing.getByRole('button', { name: 'Refuser la proposition' }).click();
  await expect(other.getByRole('status')).toContainText('C’est refusé');
  await expect(other.locator('#decider')).toContainText('rien à décider');
  await isAccessible(other);
  await late.close();
  await mailMatching(email, /hors du territoire/);

  // Whoever has proposed it finds it again without the mails.
  await page.context().clearCookies();
  await signIn(page, email);
  await expect(page.locator('#propositions')).toContainText('Refusée');
  await isAccessible(page);
  await page.locator('#propositions').getByRole('link', { name: mark }).click();
  await expect(page).toHaveURL(/\/proposition\//);
});

test('a team makes an invitation, and takes it back', async ({ page }) => {
  test.slow();
  const caisse = 'caisse-du-plateau-mont-royal';
  const label = `Les voisins ${crypto.randomUUID().slice(0, 8)}`;
  await signIn(page, await addressOf({ caisse }));
  await page.goto(`/espace/caisses/${caisse}/`);
  await page.getByRole('link', { name: 'Inviter quelqu’un à proposer' }).click();
  await isAccessible(page);
  await page.getByLabel(/pour qui/i).fill(label);
  await page.getByLabel('Plusieurs fois').check();
  await page.getByRole('button', { name: 'Créer le lien' }).click();
  await expect(page.getByRole('status')).toContainText('L’invitation est prête');
  const made = page.locator('li[id^=invitation-]', { hasText: label });
  const link = await made.getByLabel('Le lien à envoyer').inputValue();
  expect(new URL(link).pathname).toMatch(/^\/proposer\/invitation\//);
  await isAccessible(page);
  await made.getByRole('button', { name: /reprendre cette invitation/i }).click();
  await expect(page.getByRole('status')).toContainText('son lien ne sert plus');
  await page.getByText(/Invitations terminées/).click();
  await expect(made).toContainText('Vous l’avez reprise');
});

test('the rules say who decides, and what is refused', async ({ page }) => {
  await page.goto('/criteres/');
  await expect(page.locator('#exiges')).toContainText('Il a une fin');
  await expect(page.locator('#conseilles')).toContainText('L’argent passe par une campagne');
  const own = page.locator('#qui-decide div', { hasText: 'Caisse de Charlesbourg' });
  await expect(own).toContainText(/réponse en 10\sjours/);
  await isAccessible(page);
});
