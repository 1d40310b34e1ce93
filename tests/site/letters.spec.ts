import { expect, test } from '@playwright/test';
import { sampleMails } from '../../netlify/local/sample-mails.ts';
import { messageKinds } from '../../src/letters/kinds.ts';
import { violations, WCAG } from './axe.ts';

const PHONE = { width: 320, height: 640 };

// The letters are served under a policy without scripts, where axe cannot run: their HTML is set.

test('no letter is wider than a narrow screen', async ({ browser }) => {
  const page = await browser.newPage({ viewport: PHONE });
  for (const kind of messageKinds) {
    for (const { title, mail } of sampleMails(kind)) {
      await page.setContent(mail.html);
      const [wide, broken] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        [...document.querySelectorAll('th, td, a')]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ textContent }) => textContent),
      ]);
      expect(wide, `${kind}, ${title}: wider than the screen`).toBeLessThanOrEqual(PHONE.width);
      expect(broken, `${kind}, ${title}: what does not fit`).toEqual([]);
    }
  }
});

// Together they hold every part that a letter can have.
for (const kind of ['offer-notice', 'offer-accepted', 'answer-reminder'] as const) {
  test(`the letter ${kind} is accessible`, async ({ browser }) => {
    const context = await browser.newContext({ viewport: PHONE });
    const page = await context.newPage();
    await page.setContent(sampleMails(kind).at(1)?.mail.html ?? '');
    await expect(page.getByText('Et ensuite')).toBeVisible();
    expect(await violations(page, WCAG)).toEqual([]);
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
