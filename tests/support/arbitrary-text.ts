import fc from 'fast-check';
import { type line, publicLine, publicParagraph } from '../../src/model/text.ts';

/** Texts that a careless reader of YAML, Markdown or HTML takes for something else. */
export const treacherousTexts = [
  'no',
  'Oui',
  'null',
  '~',
  'true',
  'y',
  'off',
  '2026-09-01',
  '2026-09',
  '12',
  '1_000',
  '0x1F',
  '012',
  '1e3',
  '.5',
  '.inf',
  '12:30:45',
  '---',
  '--- # fin',
  '...',
  '- un',
  '? quoi',
  'titre: texte',
  'a:',
  ': b',
  '# dièse',
  'a # b',
  '@ici',
  '&ancre',
  '*alias',
  '!étiquette',
  '%directive',
  '`code`',
  '| bloc',
  '> pli',
  '[liste',
  '{groupe',
  '}',
  ',',
  '=',
  '<<',
  '"guillemets"',
  "l'apostrophe",
  "''",
  '\\n',
  'C:\\x',
  '<b>gras</b>',
  '<!-- x -->',
  '{{ x }}',
  '__proto__',
  'constructor',
  'éàüœ ŒÆ',
  'Ça coûte 5 $ !',
  '« guillemets »',
  'espace insécable',
  'fine ?',
  '👩‍🌾🏳️‍🌈',
  'Ḿ́',
  '漢字',
  'עברית',
  'العربية',
];

/** Text of any letters, treacherous words among them, that a field of such a length takes as it is. */
function textFor(schema: ReturnType<typeof line>, max: number, min: number, lines: boolean) {
  const word = fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...treacherousTexts) },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
    { weight: 3, arbitrary: fc.constantFrom('des', 'vélos', 'pour', 'l’école', 'Québec') },
  );
  const gap = fc.constantFrom(
    ' ',
    ' ',
    lines ? '\n' : ' ',
    lines ? '\n\n' : ' ',
    lines ? '\n  ' : '  ',
  );
  return fc
    .array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.flat().join('').normalize('NFC').slice(0, max).trim().padEnd(min, '.'))
    .filter((text) => {
      const read = schema.safeParse(text);
      return read.success && read.data === text;
    });
}

/** One line that everybody may read. */
export const arbitraryLine = (max: number, min = 1) =>
  textFor(publicLine(max, min), max, min, false);

/** Several lines that everybody may read. */
export const arbitraryParagraph = (max: number, min = 1) =>
  textFor(publicParagraph(max, min), max, min, true);

/** An id that is also a file name and a part of an address. */
export const arbitrarySlug = fc.stringMatching(/^[a-z0-9]{1,8}(?:-[a-z0-9]{1,6}){0,3}$/);
