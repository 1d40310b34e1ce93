import type { Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

/** WCAG 2.2 AA, as axe names its rules. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

type InPage = typeof globalThis & { axe?: typeof axe };

/**
 * What axe finds wrong with what a page shows, each with the elements that it is about. It looks at
 * the page itself, also where scripts do not run: timers stand still there, and axe waits on one
 * before each of its rules, so it is given another way to be called back.
 */
export async function violations(page: Page, tags = [...WCAG, 'best-practice']): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(async (values): Promise<AxeResults> => {
    const { axe: inPage } = globalThis as InPage;
    if (!inPage) throw new Error('axe did not load');
    const scripts = matchMedia('(scripting: enabled)').matches;
    const { setTimeout: later } = globalThis;
    if (!scripts) {
      const atOnce = (call: () => void) => void Promise.resolve().then(call);
      Object.assign(globalThis, { setTimeout: atOnce });
    }
    try {
      return await inPage.run({
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
        // Loading the style sheets again waits on the network, which is a timer too.
        preload: scripts,
      });
    } finally {
      Object.assign(globalThis, { setTimeout: later });
    }
  }, tags);
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
