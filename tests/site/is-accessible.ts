import { expect, type Page } from '@playwright/test';
import { violations } from './axe.ts';

const HTML = 'text/html; charset=utf-8';

/**
 * Looks at what a page shows, narrow and wide, by day and by night, then as narrow as can be. What
 * looks needs scripts, which the page itself does without: it is shown again where they run.
 */
export async function isAccessible(page: Page): Promise<void> {
  const html = await page.content();
  const context = await page.context().browser()?.newContext({ javaScriptEnabled: true });
  if (!context) throw new Error('a page has a browser');
  const shown = await context.newPage();
  await shown.route(page.url(), (route) => route.fulfill({ body: html, contentType: HTML }));
  await shown.goto(page.url());
  for (const [width, colorScheme] of [
    [360, 'light'],
    [1280, 'dark'],
  ] as const) {
    await shown.setViewportSize({ width, height: 800 });
    await shown.emulateMedia({ colorScheme });
    expect(await violations(shown)).toEqual([]);
  }
  await shown.setViewportSize({ width: 320, height: 640 });
  const overflow = await shown.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await context.close();
}
