import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typographyHtml } from '../../src/i18n/typography-html.ts';
import { typography } from '../../src/model/typography.ts';
import { cpuTime } from '../support/cpu-time.ts';

const thin = '\u202f';
const fixed = '\u00a0';

describe('a plain text', () => {
  test.each([
    ['Vraiment ?', `Vraiment${thin}?`],
    ['Oui ! Non ; peut-être.', `Oui${thin}! Non${thin}; peut-être.`],
    ['« Bonjour »', `«${thin}Bonjour${thin}»`],
    ['Il manque : deux', `Il manque${fixed}: deux`],
    ["l'école d'à côté", 'l’école d’à côté'],
    ['600 $ et 20 % de 12 m', `600${fixed}$ et 20${fixed}% de 12${fixed}m`],
    ['12 500 $', `12${fixed}500${fixed}$`],
    ['le 1er mars et le 23 novembre', `le 1er${fixed}mars et le 23${fixed}novembre`],
    ['de 13 h à 16 h', `de 13${fixed}h à 16${fixed}h`],
  ])('%s', (typed, set) => {
    expect(typography(typed)).toBe(set);
  });

  test.each([
    'https://exemple.org/a?b=1;c',
    'à 9:30',
    '12 mois',
    '2 heures',
    'rock’n’roll',
    '1 200 300 400'.replaceAll(' ', fixed),
    'en 2026 300 personnes'.replace('2026 300', '2026, 300'),
  ])('« %s » stays as it is', (text) => {
    expect(typography(text)).toBe(text);
  });
});

describe('a page', () => {
  test('its markup is left alone and its words are set', () => {
    expect(typographyHtml('<a title="Quoi ?" href="/x?a=1;b">Quoi ?</a>')).toBe(
      `<a title="Quoi ?" href="/x?a=1;b">Quoi${thin}?</a>`,
    );
  });

  test.each(['script', 'style', 'pre', 'code', 'textarea'])('%s is not prose', (name) => {
    const html = `<${name}>a ? b : c ; l'x « y »</${name}>`;
    expect(typographyHtml(html)).toBe(html);
  });

  test('character references keep their semicolon', () => {
    expect(typographyHtml('<p>Pain &amp; beurre &#39;x&#39; ; l&#39;eau</p>')).toBe(
      `<p>Pain &amp; beurre &#39;x’${thin}; l’eau</p>`,
    );
  });

  test('a mark that follows an element is set too', () => {
    expect(typographyHtml('<b>Lieu</b> : <i>ici</i> ?')).toBe(
      `<b>Lieu</b>${fixed}: <i>ici</i>${thin}?`,
    );
  });

  test('an ordinal is raised, in words but not in attributes or titles', () => {
    expect(typographyHtml('<title>1er mai</title><p id="1er">le 1er mai, 11er</p>')).toBe(
      `<title>1er mai</title><p id="1er">le 1<sup>er</sup>${fixed}mai, 11er</p>`,
    );
  });
});

const marks = ' \n\u00a0\u202f:;!?«»%$’\'"&<>1235 hm';
const textLike = fc
  .array(fc.constantFrom(...marks, 'mot', 'été', '1er', 'mai', '9:30', 'https://a.b/c?d;e'))
  .map((parts) => parts.join(''));

describe('whatever the text', () => {
  test.each([
    [' ', ''],
    ['\n', ''],
    ['\u00a0', ''],
    [' ', '«'],
    [' ', '1'],
  ])('a run of %j after %j takes no time', (space, before) => {
    const text = `${before}${space.repeat(200_000)}x`;
    expect(cpuTime(() => typography(text))).toBeLessThan(500);
  });

  test('doing it twice changes nothing', () => {
    fc.assert(
      fc.property(textLike, (text) => {
        const once = typography(text);
        expect(typography(once)).toBe(once);
      }),
    );
  });

  test('only spaces and apostrophes change: every other character stays, in order', () => {
    const bare = (text: string) => text.replace(/[\s\u00a0\u202f'’]/g, '');
    fc.assert(
      fc.property(textLike, (text) => {
        expect(bare(typography(text))).toBe(bare(text));
      }),
    );
  });

  test('on a page, doing it twice changes nothing and tags stay whole', () => {
    const escaped = textLike.map((text) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
    );
    const page = fc
      .array(
        fc.tuple(escaped, fc.constantFrom('<p class="a ? b">', '</p>', '<br>', '<!-- a ? -->')),
      )
      .map((parts) => parts.flat().join(''));
    const tags = (html: string) => html.match(/<!--.*?-->|<\/?(?!sup)[a-z][^>]*>/g) ?? [];
    fc.assert(
      fc.property(page, (html) => {
        const once = typographyHtml(html);
        expect(typographyHtml(once)).toBe(once);
        expect(tags(once)).toEqual(tags(html));
      }),
    );
  });
});
