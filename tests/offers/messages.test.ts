import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { findTarget } from '../../src/offers/decide.ts';
import { confirmationMail } from '../../src/offers/messages/confirmation.ts';
import { dayInWords } from '../../src/offers/messages/day-in-words.ts';
import { noticeMail } from '../../src/offers/messages/notice.ts';
import { TODAY, testCatalogue } from '../support/catalogue.ts';
import { seen } from '../support/page-of.ts';

const finding = findTarget(testCatalogue, TODAY, 'des-velos', 'velos');
if (!finding.ok) throw new Error('the need is open');
const { target } = finding;
const site = { name: 'Perron', url: 'https://perron.example' };

const notice = {
  target,
  quantity: 1,
  message: 'Bonjour,\nj’ai un vélo.',
  name: 'Camille Exemple',
  email: 'camille@visiteur.example',
  site,
};

describe('the receipt', () => {
  const link = 'https://perron.example/confirmer/abc?x=1&y=2';
  const mail = confirmationMail({
    target,
    quantity: 12,
    link,
    expires: new Date('2026-12-01T03:00:00Z'),
    site,
  });

  test('says what was offered, what to do, until when, and what happens next', () => {
    expect(seen(mail.subject)).toBe(
      'Confirmez votre offre à « Des vélos d’école remis sur la route »',
    );
    for (const part of [
      link,
      'Vélos d’enfant, même brisés (12 pièces)',
      'jusqu’au 30 novembre 2026',
      'Atelier Deux Roues vous répondra',
    ]) {
      expect(seen(mail.text)).toContain(part);
    }
    const { document } = parseHTML(mail.html);
    expect(document.querySelector('a')?.getAttribute('href')).toBe(link);
    expect(seen(document.body.textContent)).toContain('Vélos d’enfant, même brisés (12 pièces)');
  });

  test('breaks no line inside guillemets, nor before a high punctuation', () => {
    for (const text of [mail.subject, mail.text, mail.html]) {
      expect(text).not.toMatch(/« | [»;!?]/);
      expect(text).not.toMatch(/\p{L} :/u);
    }
  });
});

describe('the notice', () => {
  test('has a line for what was given, and none for what was not', () => {
    const short = seen(noticeMail(notice).text);
    expect(short).toContain('Vélos d’enfant, même brisés (1 pièce)');
    expect(short).toContain('> Bonjour,\n> j’ai un vélo.');
    expect(short).not.toMatch(/Téléphone|Organisme|disponibilités/);
    const long = seen(
      noticeMail({
        ...notice,
        phone: '418 555-0123',
        organisation: 'Coop X',
        availability: 'Samedi',
      }).text,
    );
    expect(long).toContain('Téléphone : 418 555-0123');
    expect(long).toContain('Organisme : Coop X');
    expect(long).toContain('> Samedi');
  });

  test('whatever a visitor writes stays text', () => {
    const { document: plain } = parseHTML(noticeMail(notice).html);
    const elements = plain.querySelectorAll('*').length;
    const texts = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '</blockquote><img src=x onerror=y>',
        '&lt;',
        '"\'>',
        '<!--',
      ),
    );
    fc.assert(
      fc.property(texts, texts, (message, name) => {
        const { document } = parseHTML(noticeMail({ ...notice, message, name }).html);
        expect(document.querySelectorAll('*').length).toBe(elements);
        expect(document.querySelector('blockquote')?.textContent).toBe(message);
      }),
    );
  });
});

test.each([
  ['2026-12-01T15:00:00Z', '1er décembre 2026'],
  ['2026-12-01T04:59:00Z', '30 novembre 2026'],
  ['2027-02-21T15:00:00Z', '21 février 2027'],
])('%s is the %s in Québec', (instant, words) => {
  expect(seen(dayInWords(new Date(instant)))).toBe(words);
});
