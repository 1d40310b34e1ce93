import { expect, type Page, test } from '@playwright/test';
import sharp from 'sharp';
import { asCameraWrites } from '../support/pictures.ts';
import { isAccessible } from './is-accessible.ts';

/** Begins a proposal, and gives the address of its pages. */
async function begin(page: Page): Promise<string> {
  await page.goto('/proposer/');
  for (const [question, answer] of [
    [/seulement de l’argent/, 'Non'],
    [/a-t-il une fin/, 'Oui'],
    [/dépenses courantes/, 'Non'],
    [/porte-t-il le projet/, 'Oui'],
  ] as const) {
    await page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
  }
  await page.getByRole('button', { name: 'Commencer' }).click();
  await page.waitForURL(/\/proposition\/[\w-]{40,}\//);
  const [path] = /\/proposition\/[\w-]+\//.exec(page.url()) ?? [];
  if (!path) throw new Error(`no proposal at ${page.url()}`);
  return path;
}

const need = (page: Page, number: number) =>
  page
    .locator('details.need')
    .nth(number - 1)
    .getByRole('group', { name: new RegExp(`^Besoin ${number}`) });

const keep = (page: Page) =>
  page.getByRole('button', { name: 'Enregistrer', exact: true }).last().click();

test.describe('without a script, on a narrow screen', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

  test('needs are added, found in the vocabularies, moved and taken out', async ({ page }) => {
    test.slow();
    const path = await begin(page);
    await page.goto(`${path}besoins/`);
    await page.getByRole('button', { name: /^Une personne/ }).click();

    const first = need(page, 1);
    await first.getByLabel('Ce qui manque').fill('Une menuisière pour l’abri');
    await first.getByLabel('Chercher une compétence').fill('menuisier');
    // Enter, as who does not look for a button.
    await first.getByLabel('Chercher une compétence').press('Enter');
    await expect(first).toContainText('Ce qui ressemble à « menuisier »');
    await first.getByLabel('Menuiserie et charpente').check();
    await first.getByLabel('Combien de personnes').fill('2');

    await page.getByRole('button', { name: /^Du matériel/ }).click();
    const second = need(page, 2);
    await second.getByLabel('Ce qui manque').fill('Un pick-up pour le bois');
    await second.getByLabel('Chercher du matériel').fill('xyzzy');
    await second.getByRole('button', { name: 'Chercher' }).click();
    await expect(second).toContainText('Rien ne ressemble à « xyzzy »');
    await second.getByLabel('Chercher du matériel').fill('pick-up');
    await second.getByRole('button', { name: 'Chercher' }).click();
    await second.getByRole('radio').first().check();
    await second.getByLabel('Un prêt suffit').check();

    await page.getByRole('button', { name: /^De l’argent/ }).click();
    await need(page, 3).getByLabel('Ce qui manque').fill('Le bois de l’abri');
    await need(page, 3).getByLabel('Montant').fill('1 200 $');
    await need(page, 3).getByLabel('Un achat').check();
    await page
      .getByRole('group', { name: 'Partenaire de financement' })
      .getByLabel('La Ruche')
      .check();
    await page.getByLabel('Adresse de la campagne').fill('https://ailleurs.example/abri');
    await page.getByLabel('Objectif').fill('1200');
    await keep(page);
    await expect(page.locator('[data-error-summary]')).toContainText(
      'ne mène pas chez le partenaire choisi',
    );
    await page.getByLabel('Adresse de la campagne').fill('https://laruchequebec.com/abri');
    await keep(page);
    await expect(page.locator('[data-error-summary]')).toHaveCount(0);

    const titles = page.locator('details.need .title');
    await expect(titles).toHaveText([
      'Une menuisière pour l’abri',
      'Un pick-up pour le bois',
      'Le bois de l’abri',
    ]);
    await expect(page.locator('details.need summary').first()).toContainText(
      '2 personnes · Menuiserie et charpente',
    );
    await page.locator('details.need > summary').nth(1).click();
    await page.getByRole('button', { name: /^Monter : Besoin 2/ }).click();
    await expect(titles.first()).toHaveText('Un pick-up pour le bois');
    await page.locator('details.need > summary').nth(2).click();
    await page.getByRole('button', { name: /^Enlever : Besoin 3/ }).click();
    await expect(titles).toHaveText(['Un pick-up pour le bois', 'Une menuisière pour l’abri']);
  });

  test('a large project is told why it is cut into steps, and is', async ({ page }) => {
    test.slow();
    const path = await begin(page);
    await page.goto(`${path}besoins/`);
    await page.getByRole('button', { name: /^Une personne/ }).click();
    await need(page, 1).getByLabel('Ce qui manque').fill('Des bras pour la corvée');
    await need(page, 1).getByLabel('Combien de personnes').fill('40');
    await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
    await expect(page).toHaveURL(/\/etapes\//);
    await expect(page.locator('main')).toContainText(
      'Votre projet est de grande taille (plus de 25 personnes).',
    );

    await page.getByRole('button', { name: 'Ajouter la première étape' }).click();
    await page.getByRole('button', { name: 'Ajouter une étape' }).click();
    const step = (number: number) =>
      page.getByRole('group', { name: `Étape ${number}`, exact: true });
    await step(1).getByLabel('Étape', { exact: true }).fill('Refaire le plancher');
    await step(1).getByLabel('Des bras pour la corvée').check();
    await keep(page);
    await expect(page.locator('[data-error-summary]')).toContainText(
      'Étape 1 : cette étape n’annonce pas de résultat',
    );
    await step(1).getByLabel('Résultat concret').fill('Le plancher est refait.');
    await page.getByRole('button', { name: /^Descendre : Étape 1/ }).click();
    await expect(step(2).getByLabel('Étape', { exact: true })).toHaveValue('Refaire le plancher');
    await expect(step(2).getByLabel('Des bras pour la corvée')).toBeChecked();
    await page.getByRole('button', { name: /^Enlever : Étape 1/ }).click();
    await expect(page.getByRole('group', { name: /^Étape/ })).toHaveCount(1);
    await expect(step(1).getByLabel('Résultat concret')).toHaveValue('Le plancher est refait.');
  });
});

test('a word is found as one types it, with the keyboard alone, and is kept without a button', async ({
  page,
}) => {
  test.slow();
  const path = await begin(page);
  await page.goto(`${path}besoins/`);
  await page.getByRole('button', { name: /^Une personne/ }).click();
  const title = need(page, 1).getByLabel('Ce qui manque');
  await title.fill('Une menuisière pour l’abri');
  await title.press('Tab');
  const box = page.getByRole('combobox', { name: 'Compétence' });
  await expect(box).toBeFocused();
  await expect(need(page, 1).locator('select')).toBeHidden();

  await box.pressSequentially('menuisier');
  const options = page.getByRole('option');
  await expect(options).toHaveText([/^Menuiserie et charpente/]);
  await isAccessible(page);
  await box.press('ArrowDown');
  await expect(box).toHaveAttribute(
    'aria-activedescendant',
    (await options.first().getAttribute('id')) ?? '',
  );
  const saved = page.waitForResponse(
    (response) => response.request().postData()?.includes('carpentry') ?? false,
  );
  await box.press('Enter');
  await expect(box).toHaveValue('Menuiserie et charpente');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(page.locator('[data-saved]')).toHaveText(/^Enregistré à \d{1,2}\sh\s\d\d\.$/);

  expect((await saved).status()).toBe(204);
  await page.reload();
  await expect(page.locator('details.need summary').first()).toContainText(
    'Menuiserie et charpente',
  );
  await expect(box).toHaveValue('Menuiserie et charpente');
  // What is no answer is not taken for one; Escape closes, then empties.
  await box.fill('couture à la main');
  await box.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await box.press('Escape');
  await expect(box).toHaveValue('');
  await box.press('ArrowDown');
  await expect(options.nth(50)).toBeAttached();
  await box.fill('zzz');
  await expect(need(page, 1)).toContainText('Rien ne ressemble à cela.');
  await box.press('Tab');
  await expect(need(page, 1)).toContainText('Choisissez l’une des réponses de la liste.');
});

test('the criteria speak while one types, and what is typed outlives a lost network', async ({
  page,
  context,
}) => {
  test.slow();
  const path = await begin(page);
  await page.goto(`${path}besoins/`);
  await page.getByRole('button', { name: /^De l’argent/ }).click();
  await need(page, 1).getByLabel('Ce qui manque').fill('Le salaire de l’animatrice');
  await need(page, 1)
    .getByLabel(/fonds de roulement/)
    .check();
  const use = page.locator('[data-field="needs[0].use"]');
  await expect(use).toContainText('ne peut pas être demandé ici');
  await expect(page.locator('[data-remarks]')).toContainText('ne demande que de l’argent');
  await expect(page.locator('[data-remarks-aloud]')).toContainText(/choses à corriger ici/);
  await isAccessible(page);
  await need(page, 1).getByLabel('Un achat').check();
  await expect(use).not.toContainText('ne peut pas être demandé ici');
  await expect(page.locator('[data-saved]')).toContainText('Enregistré');

  await context.setOffline(true);
  await need(page, 1).getByLabel('Ce qui manque').fill('Le bois de l’abri');
  await expect(page.locator('[data-saved]')).toContainText('Pas encore enregistré');
  await expect(page.locator('[data-saved-aloud]')).toContainText('Gardez cette page ouverte');
  await context.setOffline(false);
  await expect(page.locator('[data-saved]')).toContainText('Enregistré à');
  await page.goto(`${path}besoins/`);
  await expect(page.locator('details.need .title')).toHaveText('Le bois de l’abri');
});

test('a photo is kept without what the camera wrote in it, and can be taken away', async ({
  page,
}) => {
  test.slow();
  const path = await begin(page);
  await page.goto(`${path}photo/`);
  await page.locator('input[type="file"]').setInputFiles({
    name: 'IMG_0001.jpg',
    mimeType: 'image/jpeg',
    buffer: await asCameraWrites(6),
  });
  await page.getByLabel('Description de la photo').fill('Du rouge et du bleu côte à côte.');
  await page
    .getByRole('button', { name: /Enregistrer et continuer|Envoyer/ })
    .first()
    .click();
  await page.goto(`${path}photo/`);
  const picture = page.getByRole('img', { name: 'Du rouge et du bleu côte à côte.' });
  await expect(picture).toBeVisible();
  const served = await page.request.get((await picture.getAttribute('src')) ?? '');
  expect(served.headers()['content-type']).toBe('image/webp');
  expect(served.headers()['cache-control']).toContain('no-store');
  const bytes = await served.body();
  const { exif, xmp, width, height } = await sharp(bytes).metadata();
  expect({ exif, xmp, upright: (width ?? 0) < (height ?? 0) }).toEqual({
    exif: undefined,
    xmp: undefined,
    upright: true,
  });
  for (const secret of ['Prénom', 'Modele-9000', 'SERIE-12345', 'GPS', 'chez-nous']) {
    expect(bytes.includes(secret)).toBe(false);
  }
  await isAccessible(page);
  await page.getByRole('button', { name: /Enlever/ }).click();
  await page.goto(`${path}photo/`);
  await expect(page.locator('main img')).toHaveCount(0);
  await expect(page.getByLabel('Description de la photo')).toHaveValue('');
});
