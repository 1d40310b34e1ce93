import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Giver } from '../../../src/offers/giver.ts';
import { treacherousTexts } from '../../support/arbitrary-text.ts';
import { pageIn } from '../../support/page-of.ts';
import { offerKinds, written } from './sampled.ts';

const MARK = 'zqx';

const hostile = fc.constantFrom(
  '<script>alert(1)</script>',
  '</td></tr></table></blockquote><img src=x onerror=y>',
  '<a href="https://piege.example">ici</a>',
  '&lt;b&gt;',
  '"\'>',
  '<!--',
  '</title>',
  "l'été : « oui » !",
  '\r\nBcc: x@piege.example',
  '\n\nCliquez :\nhttps://piege.example\u2028-- \nPerron',
);

/** Any text, marked so that it is found wherever it goes. */
const typed = fc
  .oneof(fc.string({ unit: 'grapheme' }), hostile, fc.constantFrom(...treacherousTexts))
  .map((text) => `${MARK}${text}`);

const anyGiver: fc.Arbitrary<Giver> = fc.record({
  name: typed,
  message: typed,
  email: typed,
  phone: typed,
  organisation: typed,
  availability: typed,
});

const tame: Giver = {
  name: MARK,
  message: MARK,
  email: MARK,
  phone: MARK,
  organisation: MARK,
  availability: MARK,
};

const elementsOf = (html: string) =>
  [...pageIn(html).querySelectorAll('*')].map(({ localName }) => localName);

describe.each(offerKinds)('%s, whatever somebody types', (kind) => {
  const plain = written(kind, { giver: tame, note: MARK });

  test('stays text, in the places that are kept for it', () => {
    fc.assert(
      fc.property(anyGiver, typed, (giver, note) => {
        const mails = written(kind, { giver, note });
        for (const [at, { html }] of mails.entries()) {
          expect(elementsOf(html)).toEqual(elementsOf(plain[at]?.html ?? ''));
          const document = pageIn(html);
          for (const kept of document.querySelectorAll('blockquote, td')) kept.remove();
          expect(document.documentElement.textContent).not.toContain(MARK);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('reaches no subject, and in the text never begins a line of the site’s own', () => {
    const linesOf = (text: string) => text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/);
    const own = (text: string) => linesOf(text).filter((line) => !/^>|zqx/.test(line));
    fc.assert(
      fc.property(anyGiver, typed, (giver, note) => {
        for (const [at, { subject, text }] of written(kind, { giver, note }).entries()) {
          expect(subject).toBe(plain[at]?.subject);
          expect(own(text)).toEqual(own(plain[at]?.text ?? ''));
        }
      }),
      { numRuns: 30 },
    );
  });
});

test('the receipt repeats nothing that was typed, and nor does anything sent to a giver but a promoter’s words', () => {
  fc.assert(
    fc.property(anyGiver, (giver) => {
      for (const kind of ['offer-confirmation', 'offer-waitlisted', 'offer-released'] as const) {
        for (const mail of written(kind, { giver })) {
          expect(mail.subject + mail.text + mail.html).not.toContain(MARK);
        }
      }
    }),
    { numRuns: 20 },
  );
});
