import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyErrors } from '../../../src/submissions/form/body-errors.ts';
import { cpuTime } from '../../support/cpu-time.ts';

const codesOf = (text: string, pictures?: string[]) =>
  bodyErrors(text, pictures).map(({ code }) => code);

describe('a text that tells a project', () => {
  it.each([
    '',
    'On répare, **on roule**.\n\n- un\n- deux\n\n> Citation',
    'Trois < quatre, et 5 > 2. Je <3 les vélos. a<b',
    '[Le site](https://exemple.org/a?b=1) et <https://exemple.org>',
    '[Ici](/projets/) et [là](#bas) et [là-bas][1]\n\n[1]: https://exemple.org',
    'Du code : `<script>alert(1)</script>` et\n\n```html\n<b onclick="x">\n[a](javascript:x)\n```\n',
    'Voyez ceci : javascript est un langage.',
    'Une date : 2026-09-01, un prix : 1 234 567 $.',
    'Wow![1] Bravo ! [oui]',
  ])('may say %j', (text) => {
    expect(codesOf(text)).toEqual([]);
  });

  it.each([
    ['<script>alert(1)</script>', 'RAW_HTML'],
    ['Un <b>mot</b>', 'RAW_HTML'],
    ['<img src=x onerror=alert(1)>', 'RAW_HTML'],
    ['<svg/onload=alert(1)', 'RAW_HTML'],
    ['</p>', 'RAW_HTML'],
    ['<!-- caché -->', 'RAW_HTML'],
    ['<!DOCTYPE html>', 'RAW_HTML'],
    ['<?php ?>', 'RAW_HTML'],
    ['[a](javascript:alert(1))', 'UNSAFE_LINK'],
    ['[a](JaVaScRiPt:alert(1))', 'UNSAFE_LINK'],
    ['[a]( <javascript:alert(1)>)', 'UNSAFE_LINK'],
    ['[a](java&#115;cript:alert(1))', 'UNSAFE_LINK'],
    ['[a](javascript&colon;alert(1))', 'UNSAFE_LINK'],
    ['[a](java&Tab;script:alert(1))', 'UNSAFE_LINK'],
    ['[a](&#x6A;avascript:alert(1))', 'UNSAFE_LINK'],
    ['[a](data:text/html;base64,PHNjcmlwdD4=)', 'UNSAFE_LINK'],
    ['<javascript:alert(1)>', 'UNSAFE_LINK'],
    ['[a]\n\n[a]: vbscript:x', 'UNSAFE_LINK'],
    ['![x](https://exemple.org/a.png)', 'UNKNOWN_PICTURE'],
    ['![x](/media/inconnue.jpg)', 'UNKNOWN_PICTURE'],
    ['![x](media/../../secret.jpg)', 'UNKNOWN_PICTURE'],
    ['![x][y]\n\n[y]: https://exemple.org/a.png', 'UNKNOWN_PICTURE'],
    ['Appelez le 418 555-0123', 'CONTACT_TOLD'],
    ['moi@exemple.org', 'CONTACT_TOLD'],
    ['\u202eegami', 'WRONG_FORM'],
    ['x'.repeat(8001), 'TOO_LONG'],
  ])('may not say %j', (text, code) => {
    expect(codesOf(text)).toEqual([code]);
  });

  it('may show a picture of the media folder', () => {
    const text = 'Voici : ![La cour](/media/cour.jpg) et ![La cour](media/cour.jpg)';
    expect(codesOf(text, ['media/cour.jpg'])).toEqual([]);
    expect(codesOf(text)).toEqual(['UNKNOWN_PICTURE']);
  });

  it('is told all that is wrong with it at once', () => {
    expect(codesOf('<b>[a](javascript:x) ![](x) moi@exemple.org')).toEqual([
      'CONTACT_TOLD',
      'RAW_HTML',
      'UNSAFE_LINK',
      'UNKNOWN_PICTURE',
    ]);
  });

  it('is never slow to read', () => {
    const pieces = ['`', '![', '[', '](', '<', '&#', '~~~\n', '[a]: ', '<a', 'a@', '1', ' \n'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 500, max: 8000 }),
        (some, length) => {
          const text = some.join('').repeat(length).slice(0, length);
          expect(cpuTime(() => bodyErrors(text))).toBeLessThan(1500);
        },
      ),
      { numRuns: 200 },
    );
  });
});
