import { type APIRequestContext, expect, test } from '@playwright/test';
import { isAccessible } from './is-accessible.ts';
import { linkIn, mailFor, mailMatching } from './mailbox.ts';
import { proposalTo } from './proposal-to.ts';
import { addressOf, signIn } from './sign-in.ts';

const CAISSE = 'caisse-de-limoilou';
const PROJECT = 'des-velos-d-ecole-remis-sur-la-route';

test.describe('without a script, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('somebody wants a proposal by its link, and the team sees it', async ({ page }) => {
    test.slow();
    const mark = crypto.randomUUID().slice(0, 8);
    const [promoter, neighbour] = [`luge-${mark}@organisme.example`, `voisine-${mark}@ici.example`];
    const title = `Une luge pour la côte ${mark}`;
    const sent = await page.request.post('/api/submissions', {
      data: proposalTo(CAISSE, promoter, title),
    });
    const { id } = (await sent.json()) as { id: string };
    await page.goto(linkIn(await mailMatching(promoter, /confirm/i), '/proposition/'));
    await expect(page.getByLabel('Le lien à partager')).toHaveCount(0);
    await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
    const link = await page.getByLabel('Le lien à partager').inputValue();
    await isAccessible(page);

    const tracking = page.url();
    await page.goto(new URL(link).pathname);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Voulez-vous ce projet ici ?');
    await expect(page.locator('main')).toContainText(title);
    await expect(page.locator('main')).toContainText('Cour de l’école, Québec');
    await expect(page.locator('main')).not.toContainText(promoter);
    await isAccessible(page);
    const wants = page.getByRole('button', { name: 'Je veux ce projet ici' });
    await page.getByLabel('Votre municipalité').fill('Québec');
    await page.getByLabel('Votre adresse courriel').fill(neighbour);
    await page.getByLabel(/j’accepte/i).check();
    await page.locator('form[data-form=endorsement]').evaluate((form) => {
      (form as HTMLFormElement).noValidate = true;
    });
    await wants.click();
    await expect(page.getByRole('link', { name: 'Choisissez votre région.' })).toBeVisible();
    await expect(page.getByLabel('Votre municipalité')).toHaveValue('Québec');
    await isAccessible(page);
    await page.getByLabel('Votre région').selectOption({ label: 'Capitale-Nationale' });
    await wants.click();
    await expect(page).toHaveURL(/\/merci\/appui\/$/);

    const mailed = linkIn(await mailMatching(neighbour, /appui/), '/appui/');
    // A mail scanner that opens the link changes nothing.
    await page.request.get(mailed);
    await page.goto(tracking);
    await expect(page.locator('#appuis')).toContainText('Personne ne s’est encore prononcé.');
    await page.goto(mailed);
    await isAccessible(page);
    await page.getByRole('button', { name: 'Oui, je veux ce projet ici' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'Merci, votre appui est compté',
    );
    await isAccessible(page);
    expect(await mailFor(neighbour)).toHaveLength(1);
    await page.goto(tracking);
    await expect(page.locator('#appuis')).toContainText('Une personne veut ce projet ici');

    await signIn(page, await addressOf({ caisse: CAISSE }));
    await page.goto(`/espace/caisses/${CAISSE}/`);
    await expect(page.locator('#propositions li', { hasText: title })).toContainText(
      /1\spersonne la veut/,
    );
    await page.goto(`/espace/propositions/${id}/`);
    await expect(page.locator('#appuis')).toContainText(/1\spersonne de Québec/);
    await expect(page.locator('main')).not.toContainText(neighbour);
    await isAccessible(page);

    await page.goto(mailed);
    await page.getByRole('button', { name: 'Retirer mon appui' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre appui est retiré');
    await page.goto(`/espace/propositions/${id}/`);
    await expect(page.locator('#appuis')).toContainText('Personne ne l’a encore dit.');
  });
});

test('a published project tells how many want it, and a script sends the form', async ({
  browser,
  page,
}) => {
  const email = `cycliste-${crypto.randomUUID().slice(0, 8)}@ici.example`;
  const before = await wanting(page.request);
  await page.goto(`/projets/${PROJECT}/`);
  await page.getByRole('link', { name: 'Je veux ce projet ici' }).click();
  await page.getByRole('button', { name: 'Je veux ce projet ici' }).click();
  await expect(page.locator('[data-error-summary]')).toBeFocused();
  await expect(page.locator('[data-error-summary] li')).toHaveCount(4);
  await page.getByLabel('Votre municipalité').fill('Alma');
  await page.getByLabel('Votre région').selectOption({ index: 1 });
  await page.getByLabel('Votre adresse courriel').fill(email);
  await page.getByLabel(/j’accepte/i).check();
  await page.getByRole('button', { name: 'Je veux ce projet ici' }).click();
  await expect(page).toHaveURL(/\/merci\/appui\/$/);
  await page.goto(linkIn(await mailMatching(email, /appui/), '/appui/'));
  await page.getByRole('button', { name: 'Oui, je veux ce projet ici' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Merci, votre appui est compté');
  expect(await wanting(page.request)).toBe(before + 1);
  // Whoever has just looked may be told the same for a minute: somebody else looks.
  const other = await browser.newPage();
  await other.goto(`/projets/${PROJECT}/`);
  await expect(other.locator('[data-wanted]')).toContainText('ce projet ici');
  await expect(other.locator('[data-wanted]')).not.toContainText('?');
  await other.close();
});

async function wanting(request: APIRequestContext): Promise<number> {
  // Another address, so that no cache answers with what was before.
  const response = await request.get(`/api/projects/${PROJECT}/progress?${crypto.randomUUID()}`);
  return ((await response.json()) as { endorsements: { total: number } }).endorsements.total;
}
