import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { sampledKinds, sampleMails } from '../../src/offers/messages/samples/sample-mails.ts';

const PHONE = { width: 320, height: 640 };

for (const kind of sampledKinds) {
  test(`the letter ${kind} reads well on a narrow screen`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ viewport: PHONE, baseURL: baseURL ?? '' });
    const page = await context.newPage();
    for (const [at, { title, mail }] of sampleMails(kind).entries()) {
      // Served under a policy without scripts, where axe cannot run: the same HTML is set here.
      await page.setContent(mail.html);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${title} (${at}) is wider than the screen`).toBeLessThanOrEqual(PHONE.width);
      const broken = await page.evaluate(() =>
        [...document.querySelectorAll('th')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ textContent }) => textContent),
      );
      expect(broken, `${title} (${at}): labels that do not fit`).toEqual([]);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ).toEqual([]);
    }
    await context.close();
  });
}

test('the templates can be looked through', async ({ page }) => {
  await page.goto('/boite/');
  await page.getByRole('link', { name: 'Tous les modèles de messages' }).click();
  await page.getByRole('link', { name: /^Votre offre est acceptée/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Le promoteur accepte/);
  const [first] = sampleMails('offer-accepted');
  await expect(
    page.frameLocator('iframe').first().getByText('l’organisme accepte toute votre offre'),
  ).toBeVisible();
  await expect(page.locator('pre').first()).toContainText(first?.mail.text.slice(0, 40) ?? '');
});
