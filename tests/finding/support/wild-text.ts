import fc from 'fast-check';

const bits = [
  'j’ai',
  'un',
  'camion',
  'des fenêtres',
  'à',
  'Rimouski',
  'samedi',
  'La Tuque',
  'en mars',
  'de chez moi',
  '50 $',
  '2027-02-30',
  '__proto__',
  'constructor',
  'toString',
  '\u0000',
  '\u202e',
  '\ud800',
  '\u0301\u0301',
  'ා',
  '𝒳𝒴',
  '<script>alert(1)</script>',
  'a'.repeat(300),
  'à '.repeat(60),
  '(((((((((((',
  '$&$1',
  'Иван',
  '家',
];

/** What somebody may type, or paste, or be sent in a link. */
export const wildText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.array(fc.constantFrom(...bits), { maxLength: 30 }).map((words) => words.join(' ')),
);
