import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import {
  isReminder,
  messageKinds,
  recipientOf,
  submissionKinds,
} from '../../../src/letters/kinds.ts';
import { occasions } from '../../../src/letters/occasions.ts';
import { offerLetters } from '../../../src/offers/messages/letters.ts';
import type { OfferLetter } from '../../../src/offers/messages/offer-letter.ts';
import { giver, promoterAddress, site } from '../../../src/offers/messages/samples/people.ts';
import { pageIn, seen } from '../../support/page-of.ts';
import { everyLetter, everyMail, wordsOf, written } from './sampled.ts';

interface Leads {
  button?: keyof OfferLetter;
  foot?: keyof OfferLetter;
  /** The end of another address that it leads to. */
  besides?: string;
  /** It tells of needs: each leads to its project, and one link to more of them. */
  tells?: true;
}

const expected: Record<string, Leads> = {
  'offer-confirmation': { button: 'link' },
  'offer-waitlisted': { button: 'follow' },
  'place-free': { button: 'link', foot: 'follow' },
  'offer-accepted': { foot: 'follow' },
  'offer-declined': { button: 'link', foot: 'follow' },
  'offer-assigned': { foot: 'follow' },
  'offer-delivered': { button: 'link', foot: 'follow' },
  'offer-released': { button: 'link', foot: 'follow' },
  'still-waiting': { button: 'follow' },
  'offer-notice': { button: 'link' },
  'offer-changed': { button: 'link' },
  'offer-withdrawn': {},
  'offer-contact': { button: 'link' },
  'answer-reminder': { button: 'link', foot: 'unsubscribe' },
  'need-check': { button: 'link', foot: 'unsubscribe' },
  'sign-in': { button: 'link' },
  'alert-confirmation': { button: 'link' },
  'alert-news': { foot: 'follow', tells: true },
  'alert-closing': { foot: 'follow', tells: true },
  'alert-still-wanted': { button: 'link' },
  'endorsement-confirmation': { button: 'link' },
  'caisse-notice': { button: 'link' },
  'offer-unanswered': { button: 'link' },
  'offer-went-badly': { button: 'link' },
  ...Object.fromEntries(submissionKinds.map((kind) => [kind, { button: 'link' }])),
  'submission-published': { button: 'link', foot: 'follow', besides: '/affiche/' },
};

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    // A mail is read inside another page, which has its own first heading.
    'heading-level': ['error', { minInitialRank: 'h2' }],
    // Mail readers know no style sheets.
    'no-inline-style': 'off',
    'long-title': 'off',
    'no-raw-characters': 'off',
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
  },
});

describe.each(everyMail)('$kind, $title', ({ kind, mail }) => {
  const document = pageIn(mail.html);

  test('has a subject that fits on one line', () => {
    expect(mail.subject).toMatch(/^[^\r\n]{10,90}$/);
    expect(document.querySelector('title')?.textContent).toBe(mail.subject);
  });

  test('says the same in text and in HTML', () => {
    for (const link of document.querySelectorAll('body a')) {
      const address = link.getAttribute('href') ?? '';
      if (link.textContent !== address) link.textContent += ` ${address}`;
    }
    for (const end of document.querySelectorAll('p, li, th, td, h2, br, blockquote')) {
      end.append(' ');
      end.before(' ');
    }
    expect(wordsOf(document.body.textContent)).toEqual(wordsOf(mail.text));
  });

  test('leads where it must, on this site, by one button at most', () => {
    const links = [...pageIn(mail.html).querySelectorAll('a')];
    const addresses = links.map((link) => link.getAttribute('href') ?? '');
    expect(addresses.map((address) => new URL(address).origin)).toEqual(links.map(() => site.url));
    const { button, foot, besides, tells = false } = expected[kind] ?? {};
    const more = addresses.filter(
      (each) =>
        (besides !== undefined && each.endsWith(besides)) ||
        (tells && /\/(?:projets|regions)\//.test(each)),
    );
    // What changes is already known of.
    const isNew = !/changements/.test(mail.subject);
    if (!tells) expect(more).toHaveLength(besides !== undefined && isNew ? 1 : 0);
    else expect(more.length).toBeGreaterThan(0);
    expect(links.length - more.length).toBe((button ? 1 : 0) + (foot ? 1 : 0) + 1);
    expect(links.filter((link) => /background/.test(link.getAttribute('style') ?? '')).length).toBe(
      button ? 1 : 0,
    );
    expect(mail.text.match(/https?:\/\/\S+/g)).toEqual(addresses);
  });

  test('is set in French', () => {
    const page = pageIn(mail.html);
    for (const quote of page.querySelectorAll('blockquote')) quote.remove();
    const text = mail.text.replace(/^>.*$/gm, '');
    for (const own of [mail.subject, text, page.body.textContent]) {
      expect(own).not.toMatch(/["“”']|\w'\w/);
      expect(own).not.toMatch(/« | [»;!?]|\p{L} :/u);
      expect(own).not.toContain('\u202f');
      expect(own).not.toMatch(/undefined|null|NaN|\[object|Invalid/);
    }
  });

  test('is valid HTML', async () => {
    const { results } = await validator.validateString(mail.html);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId} ${message}`),
      ),
    ).toEqual([]);
  });
});

describe.each(everyLetter)('$kind, $title', ({ kind, letter }) => {
  const mail = offerLetters[kind](letter);

  test('its button and its foot lead where the letter says', () => {
    const { button, foot } = expected[kind] ?? {};
    const [first, second] = [button, foot].filter((key) => key !== undefined);
    const links = [...pageIn(mail.html).querySelectorAll('a')].map((a) => a.getAttribute('href'));
    expect(links.slice(0, -1)).toEqual(
      [first, second].flatMap((key) => (key ? [letter[key]] : [])),
    );
  });

  test('names what it is about', () => {
    expect(seen(mail.text)).toContain(letter.project?.title ?? letter.caisse.name);
    expect(seen(mail.subject)).toContain(
      (letter.project?.title ?? letter.caisse.name).slice(0, 30),
    );
  });
});

describe('contacts cross only on acceptance', () => {
  const reachable = { giver, promoterAddress };
  const reaching = [giver.email, giver.phone, promoterAddress];

  test.each(everyLetter)('$kind, $title', ({ kind }) => {
    for (const { subject, text, html } of written(kind, reachable)) {
      const told = reaching.filter(
        (contact) => contact && (subject + text + html).includes(contact),
      );
      const mayTell =
        kind === 'offer-accepted'
          ? [promoterAddress]
          : kind === 'offer-contact'
            ? [giver.email, giver.phone]
            : [];
      expect(told).toEqual(mayTell);
    }
  });
});

test('every kind has its occasion, its links and a sample; reminders can be stopped', () => {
  const withSamples = new Set<string>(everyMail.map(({ kind }) => kind));
  for (const kind of messageKinds) {
    expect(occasions[kind]).toMatch(/\.$/);
    if (recipientOf[kind] === 'asker') continue;
    expect(withSamples).toContain(kind);
    expect(expected[kind]).toBeDefined();
    expect(isReminder(kind)).toBe(expected[kind]?.foot === 'unsubscribe');
  }
});
