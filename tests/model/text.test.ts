import { describe, expect, it } from 'vitest';
import { hasHiddenCharacters, hiddenCharacterIn } from '../../src/model/hidden-characters.ts';
import { line, paragraph, publicLine, publicParagraph } from '../../src/model/text.ts';
import { cpuClock } from '../support/cpu-time.ts';

const hidden: [string, string][] = [
  ['a zero-width space', 'ca\u200bché'],
  ['a zero-width joiner outside of emoji', 'ca\u200dché'],
  ['a zero-width non-joiner', 'ca\u200cché'],
  ['a word joiner', 'ca\u2060ché'],
  ['a byte order mark', 'ca\ufeffché'],
  ['a soft hyphen', 'ca\u00adché'],
  ['a right-to-left override', 'facture\u202efdp.exe'],
  ['an isolate', 'ca\u2066ché'],
  ['a left-to-right mark', 'ca\u200eché'],
  ['an Arabic letter mark', 'ca\u061cché'],
  ['a Hangul filler, which looks like a space', 'ca\u3164ché'],
  ['a combining joiner', 'ca\u034fché'],
  ['tags that spell a hidden text', 'a\u{e0068}\u{e0069}'],
  ['a variation selector on a letter', 'a\ufe0fb'],
  ['many selectors on an emoji', '\u2764\ufe0f\ufe0f\ufe0f'],
  ['an annotation', 'a\ufff9b\ufffac\ufffb'],
  ['a null', 'ca\0ché'],
  ['an escape', 'ca\u001b[31mché'],
  ['a delete', 'ca\u007fché'],
  ['a C1 control', 'ca\u0085ché'],
  ['a line separator', 'ca\u2028ché'],
  ['half a character', 'ca\ud83dché'],
  ['what is no character, and no XML holds', 'ca\uffffché'],
  ['another of those', 'ca\ufdd0ché'],
];

const visible: [string, string][] = [
  ['accents', 'Noël à l’école, où l’œuvre naît ; Ça va ?'],
  ['no-break spaces', '«\u00a0vélos\u00a0» et quoi\u202f?'],
  ['thin spaces', '10\u2009000'],
  ['emoji', '🚲 👍🏽 ❤️ ☎️ 1️⃣'],
  ['emoji made of several', '👩‍🌾 👨‍👩‍👧‍👦 🏳️‍🌈 🧑🏾‍🔧'],
  ['flags', '🇨🇦 🏴󠁧󠁢󠁥󠁮󠁧󠁿'],
  ['an arrow in text style', '↗︎'],
  ['other scripts', 'ᐃᓄᒃᑎᑐᑦ 漢字 עברית العربية'],
  ['dashes and dots', '— – … · •'],
  ['a tab', 'a\tb'],
];

describe('hidden characters', () => {
  it.each(hidden)('are found: %s', (_name, text) => {
    expect(hasHiddenCharacters(text)).toBe(true);
    for (const schema of [line(100), paragraph(100), publicLine(100), publicParagraph(100)]) {
      expect(schema.safeParse(`Du texte ${text} ici`).success).toBe(false);
    }
  });

  it.each(visible)('are not seen in %s', (_name, text) => {
    expect(hiddenCharacterIn(text)).toBeUndefined();
    expect(line(100).parse(text)).toBe(text);
    expect(publicParagraph(100).parse(text)).toBe(text);
  });

  it('are told with their code and their place', () => {
    expect(hiddenCharacterIn('Des vélos\u200b rouges')).toBe(
      'contient un caractère invisible (U+200B) après « Des vélos »',
    );
    expect(hiddenCharacterIn('\u202ea')).toBe('contient un caractère invisible (U+202E) au début');
    expect(hiddenCharacterIn('👩‍🌾 et\u{e0041}')).toContain('(U+E0041) après « 👩‍🌾 et »');
  });
});

describe('a line', () => {
  it('is tidied: no space around, accents composed', () => {
    expect(line(10).parse('  e\u0301te\u0301 \n')).toBe('été');
    expect(line(3).parse('e\u0301te\u0301')).toBe('été');
  });

  it.each(['a\nb', 'a\r\nb', 'a\rb'])('is one line: %j', (text) => {
    const { error } = line(10).safeParse(text);
    expect(error?.issues.map(({ message }) => message)).toEqual(['doit tenir sur une seule ligne']);
  });

  it.each([
    ['', false],
    ['   ', false],
    ['\u00a0', false],
    ['a', true],
    ['aaaaa', true],
    ['aaaaaa', false],
  ])('has its bounds: %j', (text, fine) => {
    expect(line(5).safeParse(text).success).toBe(fine);
  });

  it('may need more than one character', () => {
    expect(line(5, 3).safeParse('ab').success).toBe(false);
    expect(line(5, 3).safeParse('abc').success).toBe(true);
  });
});

describe('a paragraph', () => {
  it('counts a line end once, as a form does before it sends two characters', () => {
    expect(paragraph(5).parse('ab\r\ncd')).toBe('ab\ncd');
    expect(paragraph(4).safeParse('ab\r\ncd').success).toBe(false);
  });
});

describe('a public text', () => {
  const contacts = [
    'Écrivez à lise@exemple.org',
    '<lise.tremblay+velo@courriel.exemple.quebec>',
    'lise@exemple.org.',
    'mailto:lise@exemple.org',
    'é.côté@exemple.org',
    'au 418 555-0199',
    'au (418) 555-0199',
    'au 418.555.0199',
    'au 418-555-0199, poste 3',
    'au 1 418 555-0199',
    'au +1-418-555-0199',
    'au 418\u00a0555\u201199'.replace('\u201199', '-0199'),
  ];

  it.each(contacts)('tells nobody’s address: %s', (text) => {
    for (const schema of [publicLine(200), publicParagraph(200)]) {
      const { error } = schema.safeParse(text);
      expect(error?.issues).toMatchObject([{ params: { secret: true } }]);
      expect(error?.issues[0]?.message).not.toContain('lise');
      expect(error?.issues[0]?.message).not.toContain('0199');
    }
    expect(line(200).safeParse(text).success).toBe(true);
  });

  it.each([
    '2 vélos @ 5 $',
    'Suivez @atelier',
    'le 2026-09-01, de 13 h à 16 h',
    'G1L 1A1',
    '5000 à 10 000 $',
    'le 811 ou le 211',
    'ISBN 978-2-89000-123-4',
    'lot 3 455 2019',
    'du 12-12-2026 au 01-01-2027',
    '1234567890',
  ])('may say %s', (text) => {
    expect(publicLine(200).safeParse(text).success).toBe(true);
  });

  it('is searched fast, however it is made', () => {
    const spent = cpuClock();
    for (const text of [
      'a'.repeat(100_000),
      'a@'.repeat(50_000),
      'a@b'.concat('.'.repeat(100_000)),
      '418 '.repeat(25_000),
      '1'.repeat(100_000),
      '\u200d'.repeat(100_000),
      '👩‍🌾'.repeat(20_000),
    ]) {
      publicParagraph(200_000).safeParse(text);
    }
    expect(spent()).toBeLessThan(3000);
  });
});
