import { resolve } from 'node:path';
import { type Browser, expect as briefly, type Page, test } from '@playwright/test';
import { branches, development, drafted } from './desk-clone.ts';
import { admitted, answer, fillAndSend, goOn } from './fill-proposal.ts';
import { linkIn, mailFor, mailMatching } from './mailbox.ts';
import { phone } from './phone.ts';
import { addressOf, signIn } from './sign-in.ts';

// The whole road, on the copy in development: only there is a desk that publishes.
test.describe.configure({ mode: 'serial', timeout: 400_000 });

// In development each page is made when it is asked for, and the desk is megabytes of modules.
const expect = briefly.configure({ timeout: 90_000 });

test.use({ actionTimeout: 60_000 });

const mail = resolve(development, 'mail');
const CAISSE = 'caisse-de-limoilou';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Opens the desk, and publishes a draft that is ready. */
async function publishInDesk(browser: Browser, baseURL: string | undefined, slug: string) {
  const desk = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  desk.on('dialog', (dialog) => dialog.accept());
  await desk.goto('/admin/');
  await desk.getByRole('button', { name: 'Ouvrir le bureau' }).click({ timeout: 200_000 });
  await expect(desk.getByRole('link', { name: 'Projets', exact: true })).toBeVisible();
  await desk.goto(`/admin/#/collections/projects/entries/${slug}`);
  await expect(desk.getByRole('button', { name: 'Étape : Prêt' })).toBeVisible();
  await desk.getByRole('button', { name: 'Publier', exact: true }).click();
  await desk.getByRole('menuitem', { name: 'Publier maintenant' }).click();
  await expect(desk.getByRole('button', { name: 'Publié', exact: true })).toBeVisible();
  await desk.context().close();
}

test('a project is proposed on a phone, changed as the team asks, published in the desk, and its page is there', async ({
  browser,
  baseURL,
}) => {
  const mark = crypto.randomUUID().slice(0, 8);
  const email = `toits-${mark}@organisme.example`;
  const title = `Un potager sur le toit ${mark}`;
  const slug = `un-potager-sur-le-toit-${mark}`;

  const promoter = await phone(browser, baseURL);
  await promoter.goto('/proposer/');
  await answer(promoter, admitted);
  await fillAndSend(promoter, { email, title, caisse: 'Caisse de Limoilou' });
  await expect(heading(promoter)).toHaveText('Confirmez votre adresse');
  const link = linkIn(await mailMatching(email, /confirmez/i, mail), '/proposition/');
  await promoter.goto(link);
  await promoter.getByRole('button', { name: 'Confirmer mon adresse' }).click();
  await expect(heading(promoter)).toHaveText('L’équipe la lit');
  await expect.poll(branches).toContain(slug);
  expect(drafted(slug)).not.toContain(email);

  const team = await phone(browser, baseURL);
  await signIn(team, await addressOf({ caisse: CAISSE }), mail);
  await team.goto(`/espace/caisses/${CAISSE}/`);
  await team.locator('#propositions').getByRole('link', { name: title }).click();
  const asking = team.locator('details', { hasText: 'Demander des changements' });
  await asking.getByText('Demander des changements', { exact: true }).click();
  await asking.getByLabel('Quelque chose n’est pas assez clair.').check();
  await asking.getByLabel('Ce qu’il faut changer').fill('Qui arrosera pendant l’été ?');
  await asking.getByRole('button', { name: 'Demander ces changements' }).click();
  await expect(team.getByRole('status')).toContainText('C’est demandé');

  const asked = await mailMatching(email, /Qui arrosera/, mail);
  await promoter.goto(linkIn(asked, '/proposition/'));
  await expect(promoter.locator('main')).toContainText('Qui arrosera pendant l’été ?');
  await promoter.goto(`${linkIn(asked, '/proposition/')}projet/`);
  await promoter
    .getByLabel(/le projet raconté/i)
    .fill('On bâtit en mars.\n\nOn sème en mai. Le camp de jour arrose l’été.');
  await goOn(promoter);
  await promoter.getByRole('link', { name: 'Relire et envoyer' }).click();
  await promoter.getByLabel(/j’accepte/i).check();
  await promoter.getByRole('button', { name: /^(R|r)?envoyer/i }).click();
  await expect(heading(promoter)).toHaveText('L’équipe la lit');
  await expect.poll(() => drafted(slug)).toContain('Le camp de jour arrose l’été.');

  await team.reload();
  await expect(team.locator('main')).toContainText('Le camp de jour arrose l’été.');
  await team.getByRole('button', { name: 'Accepter la proposition' }).click();
  await expect(team.getByRole('status')).toContainText('C’est accepté');
  await expect.poll(() => drafted(slug)).toContain('admittedUnder');

  await publishInDesk(browser, baseURL, slug);
  await expect
    .poll(async () => (await promoter.request.get(`/projets/${slug}/`)).status())
    .toBe(200);
  await promoter.goto(`/projets/${slug}/`);
  await expect(heading(promoter)).toHaveText(title);
  await expect(promoter.locator('main')).toContainText('Quelqu’un qui sait bâtir un bac');
  const published = await mailMatching(email, /est publié/, mail);
  expect(published.text).toContain(`/projets/${slug}/`);
  await promoter.goto(linkIn(published, '/proposition/'));
  await expect(promoter.locator(`a[href$="/projets/${slug}/"]`).first()).toBeVisible();
  expect((await mailFor(email, mail)).filter(({ subject }) => /publié/.test(subject))).toHaveLength(
    1,
  );
  await Promise.all([promoter.context().close(), team.context().close()]);
});

test('an invitation opens the form with its caisse, and its team sees where it came from', async ({
  browser,
  baseURL,
}) => {
  const mark = crypto.randomUUID().slice(0, 8);
  const email = `invite-${mark}@organisme.example`;
  const title = `Un four à pain ${mark}`;
  const team = await phone(browser, baseURL);
  await signIn(team, await addressOf({ caisse: CAISSE }), mail);
  await team.goto(`/espace/caisses/${CAISSE}/invitations/`);
  await team.getByLabel(/pour qui/i).fill(`Le comité du four ${mark}`);
  await team.getByRole('button', { name: 'Créer le lien' }).click();
  const made = team.locator('li[id^=invitation-]', { hasText: mark });
  const invitation = new URL(await made.getByLabel('Le lien à envoyer').inputValue()).pathname;

  const invited = await phone(browser, baseURL);
  await invited.goto(invitation);
  await expect(invited.locator('main')).toContainText('Caisse de Limoilou');
  await answer(invited, admitted);
  await fillAndSend(invited, { email, title });
  const link = linkIn(await mailMatching(email, /confirmez/i, mail), '/proposition/');
  await invited.goto(link);
  await invited.getByRole('button', { name: 'Confirmer mon adresse' }).click();
  await expect(heading(invited)).toHaveText('L’équipe la lit');

  await team.goto(`/espace/caisses/${CAISSE}/`);
  await team.locator('#propositions').getByRole('link', { name: title }).click();
  await expect(team.locator('main')).toContainText(/invit/i);
  await team.goto(`/espace/caisses/${CAISSE}/invitations/`);
  await expect(team.locator('main')).toContainText(title);
  await Promise.all([invited.context().close(), team.context().close()]);
});
