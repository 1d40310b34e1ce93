import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { isAccessible } from './is-accessible.ts';
import { linkIn, mailFor, mailMatching } from './mailbox.ts';

// The pages that the links of our mails lead to, on the built site, without JavaScript.

/** Makes an offer and confirms it, as a giver does; gives the promoter's mail about it. */
async function confirmedOffer(request: APIRequestContext, page: Page, who: string) {
  const email = `${who}@voisine.example`;
  const name = `Rolande ${who}`;
  const response = await request.post('/api/offers', {
    data: {
      project: 'des-velos-d-ecole-remis-sur-la-route',
      need: 'velos',
      quantity: 3,
      message: 'Trois vélos dans le garage, dont un sans selle.\nJe peux les apporter.',
      name,
      email,
      phone: '418 555-0123',
      consent: true,
    },
  });
  expect(response.status()).toBe(201);
  const receipt = await mailMatching(email, /confirm/i);
  const confirm = linkIn(receipt, '/confirmer/');
  await page.goto(confirm);
  await page.getByRole('button', { name: /confirmer/i }).click();
  const notice = await mailMatching('.example', new RegExp(`${name}[\\s\\S]*repondre`));
  return { email, name, confirm, notice };
}

test('an offer goes from promise to a good word by its links', async ({ page, request }) => {
  // Eight looks by axe.
  test.slow();
  const { email, name, confirm, notice } = await confirmedOffer(request, page, 'liens');
  const heading = page.getByRole('heading', { level: 1 });

  // The giver comes back by the first mail, and changes the offer.
  await page.goto(confirm);
  await expect(heading).toHaveText('Votre offre attend une réponse');
  await isAccessible(page);
  const quantity = page.getByLabel('Combien en offrez-vous');
  await quantity.fill('beaucoup');
  await page.getByRole('button', { name: 'Changer la quantité' }).click();
  await expect(page.getByRole('alert')).toContainText('chiffres');
  await expect(quantity).toHaveValue('beaucoup');
  await isAccessible(page);
  await page.getByRole('alert').getByRole('link').click();
  await expect(quantity).toBeFocused();
  await quantity.fill('4');
  await page.getByRole('button', { name: 'Changer la quantité' }).click();
  await expect(page.locator('main')).toContainText('4');

  // The promoter reads, forgets the reason of a refusal, then accepts a part.
  await page.goto(linkIn(notice, '/offre/repondre/'));
  await expect(page.locator('main')).toContainText(name);
  await expect(page.locator('main')).not.toContainText('555');
  await isAccessible(page);
  await page.evaluate(() => {
    for (const form of document.querySelectorAll('form')) form.noValidate = true;
  });
  await page.getByLabel('Un mot à cette personne').fill('Merci quand même.');
  await page.getByRole('button', { name: 'Décliner cette offre' }).click();
  await expect(page.getByRole('alert')).toContainText('raison');
  await expect(page.getByLabel('Un mot à cette personne')).toHaveValue('Merci quand même.');
  await isAccessible(page);
  await page.getByLabel('Combien en prenez-vous').fill('2');
  await page.getByRole('button', { name: 'Accepter cette offre' }).click();
  await expect(heading).toHaveText('Vous avez accepté cette offre');
  await expect(page.getByRole('link', { name: email })).toBeVisible();
  await isAccessible(page);

  // Help comes; the promoter says so from the mail that holds the contacts.
  const contacts = await mailMatching('.example', new RegExp(`${email}[\\s\\S]*recue`));
  await page.goto(linkIn(contacts, '/offre/recue/'));
  await page.getByRole('button', { name: 'Dire que c’est reçu' }).click();
  await expect(heading).toHaveText('C’est reçu');
  await isAccessible(page);

  // The giver says how it went.
  const thanks = await mailMatching(email, /bilan/);
  await page.goto(linkIn(thanks, '/offre/bilan/'));
  await isAccessible(page);
  await page.getByRole('button', { name: 'Ça s’est bien passé' }).click();
  await expect(page.locator('main')).toContainText('bien passé');
  expect((await mailFor(email)).length).toBeGreaterThanOrEqual(3);
});

test('a link cut in two says so, with the way to another', async ({ page }) => {
  const response = await page.goto('/offre/repondre/abc');
  expect(response?.status()).toBe(403);
  await expect(page.getByRole('button', { name: 'Recevoir un lien' })).toBeVisible();
  await isAccessible(page);
});
