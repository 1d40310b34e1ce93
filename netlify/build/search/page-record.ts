import { parseHTML } from 'linkedom';
import type { SearchRecord } from '../../../src/search/record.ts';

/** What of a page's content is not its own text: lists of other pages, forms, what a script fills. */
const NOT_TEXT =
  'nav, form, script, style, template, noscript, table, svg, [hidden], .visually-hidden, [role="list"]';

/** After these, a new sentence begins. */
const TITLES = 'h1, h2, h3, h4, dt, dd, li, summary, figcaption';

/**
 * A page of the site's own words as the search knows it; undefined for one that is not meant to be
 * found, or that has no title.
 */
export function pageRecord(url: string, html: string): SearchRecord | undefined {
  const { document } = parseHTML(html);
  const robots = document.querySelector('meta[name="robots"]')?.getAttribute('content') ?? '';
  const main = document.querySelector('main');
  const title = main?.querySelector('h1')?.textContent.trim();
  if (!main || !title || robots.includes('noindex')) return undefined;
  for (const element of main.querySelectorAll(`h1, ${NOT_TEXT}`)) element.remove();
  for (const element of main.querySelectorAll(TITLES)) element.append('. ');
  for (const element of main.querySelectorAll('p, div, section, br')) element.append(' ');
  return {
    url,
    title,
    text: main.textContent
      .replace(/\s+/g, ' ')
      .replace(/([.!?…:;])\s?\./g, '$1')
      .trim(),
    words: [],
    place: '',
    facets: { type: ['page'] },
  };
}
