import { expect, type Page } from '@playwright/test';
import { violations } from './axe.ts';

const views = [
  { name: 'phone, light', width: 360, height: 740, colorScheme: 'light' },
  { name: 'desktop, dark', width: 1280, height: 900, colorScheme: 'dark' },
] as const;

/**
 * Looks at what a page shows, narrow and wide, by day and by night, then as narrow as 1280 px are at
 * 400 % (WCAG 1.4.10), and leaves it as wide as it was.
 */
export async function isAccessible(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const { name, colorScheme, ...size } of views) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), name).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, 'sideways scrolling at 320 px').toBeLessThanOrEqual(0);
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}
