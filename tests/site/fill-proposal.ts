import { expect, type Page } from '@playwright/test';

/** What the questions that come first are answered where nothing excludes the project. */
export const admitted = { argent: 'non', fin: 'oui', depenses: 'non', organisme: 'oui' };

/** Answers the questions that come first. */
export async function answer(page: Page, answers: Record<string, string>): Promise<void> {
  for (const [name, value] of Object.entries(answers)) {
    await page.locator(`input[name="${name}"][value="${value}"]`).check();
  }
  await page.getByRole('button', { name: 'Commencer' }).click();
}

export const goOn = (page: Page) =>
  page.getByRole('button', { name: 'Enregistrer et continuer' }).click();

export async function fillOrganisation(page: Page, email: string): Promise<void> {
  await page.getByLabel('Nom de l’organisme').fill('Les Toits Verts');
  await page.getByLabel('Organisme sans but lucratif').check();
  await page.getByLabel('Adresse courriel').fill(email);
}

export async function fillProject(page: Page, title: string): Promise<void> {
  await page.getByLabel('Titre').fill(title);
  await page
    .getByLabel('En une phrase')
    .fill('Des élèves bâtissent vingt bacs et sèment au mois de mai.');
  await page.getByLabel(/le projet raconté/i).fill('On bâtit en mars.\n\nOn sème en mai.');
  await page.getByLabel('Éducation').check();
}

/** @param caisse its name; nothing where one is chosen already */
export async function fillPlace(page: Page, caisse?: string): Promise<void> {
  await page.getByLabel('Début').first().fill('2027-03-01');
  await page.getByLabel('Fin').first().fill('2027-05-31');
  await page.getByLabel('Municipalité').fill('Québec');
  await page.getByLabel('Région').selectOption({ label: 'Capitale-Nationale' });
  if (caisse) await page.getByLabel(/par quelle caisse/i).selectOption({ label: caisse });
}

export async function fillNeed(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Une personne/ }).click();
  await page.locator('[id="needs[0].title"]').fill('Quelqu’un qui sait bâtir un bac');
  await page.locator('[name="needs[0].skill"]').selectOption({ index: 1 });
  await page.locator('[id="needs[0].quantity"]').fill('2');
}

/** Fills and sends the whole form, from its first page. */
export async function fillAndSend(
  page: Page,
  { email, title, caisse }: { email: string; title: string; caisse?: string },
): Promise<void> {
  await fillOrganisation(page, email);
  await goOn(page);
  await fillProject(page, title);
  await goOn(page);
  await fillPlace(page, caisse);
  await goOn(page);
  await fillNeed(page);
  await goOn(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Une photo');
  await goOn(page);
  await page.getByLabel(/j’accepte/i).check();
  await page.getByRole('button', { name: 'Envoyer la proposition' }).click();
}
