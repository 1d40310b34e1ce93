import { expect, test } from 'vitest';
import {
  pictureHint,
  pictureRefusalIn,
  pictureRefusalWords,
} from '../../src/submissions/picture-words.ts';

test('each refusal of a photo says how to mend it', () => {
  for (const words of [pictureHint, ...Object.values(pictureRefusalWords)]) {
    expect(words).toMatch(/^[A-Z].*\.$/);
    expect(words).not.toMatch(/undefined|NaN|['"]/);
  }
  expect(pictureHint).toContain('4 Mo');
  expect(pictureRefusalWords.TOO_BIG).toContain('4 Mo');
});

test('an address says nothing but these', () => {
  expect(pictureRefusalIn('HEIC')).toBe(pictureRefusalWords.HEIC);
  for (const code of [null, '', 'heic', '__proto__', 'constructor', '<script>']) {
    expect(pictureRefusalIn(code)).toBeUndefined();
  }
});
