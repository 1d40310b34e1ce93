import { describe, expect, test } from 'vitest';
import { readPictureForm } from '../../src/submissions/picture-form.ts';
import { pictureHint, pictureWords } from '../../src/submissions/picture-words.ts';

const errorsOf = (typed: { alt?: string; credit?: string }) => {
  const reading = readPictureForm(typed);
  return reading.ok ? [] : reading.errors;
};

describe('what is said of a photo', () => {
  test('is read as the model takes it', () => {
    expect(readPictureForm({ alt: '  Deux enfants sur un vélo ', credit: '' })).toEqual({
      ok: true,
      said: { alt: 'Deux enfants sur un vélo' },
    });
    expect(readPictureForm({ alt: 'Un four', credit: 'Atelier' })).toEqual({
      ok: true,
      said: { alt: 'Un four', credit: 'Atelier' },
    });
  });

  test.each([{}, { alt: '' }, { alt: ' \n' }])('cannot be nothing: %j', (typed) => {
    expect(errorsOf(typed)).toMatchObject([{ field: 'alt', code: 'REQUIRED' }]);
  });

  test.each([
    ['tells an address', { alt: 'Écrire à nom@exemple.org' }, 'alt'],
    ['is too long', { alt: 'a'.repeat(201) }, 'alt'],
    ['is on two lines', { alt: 'un\ndeux' }, 'alt'],
    ['hides a character', { alt: 'Un\u202e four' }, 'alt'],
    ['credits at length', { alt: 'Un four', credit: 'a'.repeat(101) }, 'credit'],
    ['credits with a number', { alt: 'Un four', credit: '418 555-0123' }, 'credit'],
  ])('is refused where it %s', (_name, typed, field) => {
    expect(errorsOf(typed)).toMatchObject([{ field, code: 'WRONG_FORM' }]);
  });

  test('has everything wrong with it said at once, in sentences', () => {
    const errors = errorsOf({ alt: '', credit: 'a'.repeat(101) });
    expect(errors.map(({ field }) => field)).toEqual(['alt', 'credit']);
    for (const { message } of errors) expect(message).toMatch(/^[A-ZÀ-Ý].*\.$/s);
  });
});

test('each refusal of a photo says how to mend it', () => {
  for (const words of [pictureHint, ...Object.values(pictureWords)]) {
    expect(words).toMatch(/^[A-Z].*\.$/);
    expect(words).not.toMatch(/undefined|NaN|['"]/);
  }
  expect(pictureHint).toContain('4 Mo');
  expect(pictureWords.TOO_BIG).toContain('4 Mo');
});
