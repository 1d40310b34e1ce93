import { expect, test } from '@playwright/test';

const PROJECT = '/projets/des-velos-d-ecole-remis-sur-la-route/';

test('a project’s page leads to its poster, which says what is missing and where to go', async ({
  page,
}) => {
  await page.goto(PROJECT);
  await page.getByRole('link', { name: 'Imprimer l’affiche' }).click();
  const sheet = page.getByRole('article');
  await expect(sheet.getByRole('heading', { level: 2 })).toHaveText(/vélos d’école/);
  await expect(sheet.getByRole('listitem')).toHaveCount(3);
  await expect(
    sheet.getByRole('img', { name: new RegExp(`${PROJECT.slice(0, -1)}$`) }),
  ).toBeVisible();
  // Nothing of it is lost below its edge.
  const cut = await sheet
    .locator('.inside')
    .evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(cut).toBeLessThanOrEqual(0);
});

for (const format of ['Letter', 'Tabloid']) {
  test(`a poster is one sheet and nothing else (${format})`, async ({ page }) => {
    await page.goto(`${PROJECT}affiche/`);
    const pdf = (await page.pdf({ format, printBackground: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    await expect(page.getByRole('contentinfo')).toBeHidden();
  });
}
