import { expect, test } from '@playwright/test';

test.describe('the map of the regions', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });

  test('says what its table says, region by region, and leads where it does', async ({ page }) => {
    await page.goto('/regions/');
    const rows = await page.locator('tbody tr').all();
    expect(rows).toHaveLength(17);
    const map = page.getByRole('navigation', { name: 'Carte des régions' });
    await expect(map.getByRole('link')).toHaveCount(17);
    for (const row of rows) {
      const name = (await row.getByRole('rowheader').textContent())?.trim();
      const numbers = (await row.getByRole('cell').allTextContents()).map(Number);
      const [open = 0, ...lacking] = numbers;
      const needs = lacking.reduce((sum, each) => sum + each, 0);
      const said =
        open === 0 ? /: aucun projet$/ : new RegExp(`: ${open}\\sprojets?, ${needs}\\sbesoins?$`);
      const link = map.getByRole('link', { name: new RegExp(`^${name}\\s:`) });
      await expect(link).toHaveAccessibleName(said);
      await expect(link).toContainText(String(needs));
      const { href } = await row
        .getByRole('link')
        .evaluate((a) => ({ href: a.getAttribute('href') }));
      await expect(link).toHaveAttribute('href', href ?? '');
    }
  });

  test('keeps its words inside its regions on the narrowest screen, which does not scroll', async ({
    page,
  }) => {
    await page.goto('/regions/');
    // Playwright measures without the page's scripts.
    for (const link of await page.locator('nav svg a').all()) {
      const region = await link.locator('rect').boundingBox();
      for (const text of await link.locator('text').all()) {
        const box = await text.boundingBox();
        expect(region && box, 'drawn').toBeTruthy();
        if (!region || !box) continue;
        expect(box.x, await text.innerHTML()).toBeGreaterThanOrEqual(region.x - 0.5);
        expect(box.x + box.width, await text.innerHTML()).toBeLessThanOrEqual(
          region.x + region.width + 0.5,
        );
      }
    }
    const table = await page.locator('table').boundingBox();
    expect((table?.x ?? 0) + (table?.width ?? 999)).toBeLessThanOrEqual(320);
    const [first] = await page.locator('nav svg rect').all();
    expect((await first?.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  });

  test('is walked with a keyboard, north to south, in forced colours too', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await page.goto('/regions/');
    const links = page.getByRole('navigation', { name: 'Carte des régions' }).getByRole('link');
    await links.first().focus();
    await expect(links.first()).toHaveAccessibleName(/^Nord-du-Québec/);
    await page.keyboard.press('Tab');
    await expect(links.nth(1)).toBeFocused();
    await expect(links.nth(1)).toHaveCSS('outline-style', 'solid');
    const paint = (part: string, property: string) =>
      links
        .nth(1)
        .locator(part)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await paint('rect', 'stroke')).not.toBe(await paint('rect', 'fill'));
    expect(await paint('text', 'fill')).not.toBe(await paint('rect', 'fill'));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/regions\/cote-nord\/$/);
  });
});

test('a completed project sends on to open needs for the same things, the nearest first', async ({
  page,
}) => {
  await page.goto('/projets/un-frigo-partage-devant-l-epicerie/');
  await page.getByRole('link', { name: 'Voir où aider maintenant' }).click();
  await expect(page).toHaveURL(/#ailleurs$/);
  const needs = page.locator('#ailleurs section').first();
  const far = (await needs.locator('li p').allTextContents()).map((text) =>
    Number(/à\s(\d+)\skm/.exec(text)?.[1]),
  );
  expect(far.length).toBeGreaterThan(1);
  expect(far).toEqual(far.toSorted((a, b) => a - b));
  await needs.getByRole('link').first().click();
  await expect(page).toHaveURL(/#besoin-/);
  await expect(page.getByRole('heading', { name: 'Ce qui manque encore' })).toBeVisible();
});
