import { expect, test } from 'vitest';
import { pageRecord } from '../../netlify/build/search/page-record.ts';

const page = (main: string, head = '') =>
  `<html><head>${head}</head><body><nav>Projets</nav><main>${main}</main></body></html>`;

test('a page is found by its own words, not by the pages that it lists nor by its forms', () => {
  const html = page(`
    <h1>Confidentialité</h1><p class="lead">Ce qu’on garde.</p>
    <h2>Combien de temps</h2><p>Un an.</p><ul><li>Le nom</li><li>L’adresse.</li></ul>
    <ul role="list"><li>Un projet</li></ul><form><label>Votre nom</label></form>
    <p hidden>Caché</p><noscript>Sans script</noscript>`);
  expect(pageRecord('/confidentialite/', html)).toMatchObject({
    url: '/confidentialite/',
    title: 'Confidentialité',
    text: 'Ce qu’on garde. Combien de temps. Un an. Le nom. L’adresse.',
    facets: { type: ['page'] },
  });
});

test.each([
  ['is kept from search engines', page('<h1>Merci</h1>', '<meta name="robots" content="noindex">')],
  ['has no title', page('<p>Rien</p>')],
  ['is no page of the site', '<html><body><h1>Bureau</h1></body></html>'],
])('a page that %s is not in the search', (_what, html) => {
  expect(pageRecord('/page/', html)).toBeUndefined();
});
