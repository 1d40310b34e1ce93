import type { Browser, Page } from '@playwright/test';

/** A phone without scripts, of somebody whom the site does not know yet. */
export async function phone(browser: Browser, baseURL: string | undefined): Promise<Page> {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    locale: 'fr-CA',
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
  });
  return context.newPage();
}
