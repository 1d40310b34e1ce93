import { describe, expect, test } from 'vitest';
import { dayInWords } from '../../../src/letters/day-in-words.ts';
import { LONGEST_SUBJECT, subjectAbout } from '../../../src/letters/subject.ts';
import { expiryWords } from '../../../src/offers/life/reason-words.ts';
import { declineReasons } from '../../../src/offers/life/reasons.ts';
import type { OfferMessageKind } from '../../../src/offers/messages/letters.ts';
import { offerLetters } from '../../../src/offers/messages/letters.ts';
import type { OfferLetter } from '../../../src/offers/messages/offer-letter.ts';
import { needCheckMail } from '../../../src/offers/messages/promoter/need-check.ts';
import {
  answering,
  anywhere,
  bigOffer,
  browsing,
  caisse,
  checking,
  confirming,
  delivering,
  following,
  giver,
  offer,
  organisation,
  people,
  project,
  promoterAddress,
  site,
  standing,
  stopping,
  takingPlace,
  telling,
  unreachable,
} from '../../../src/offers/messages/samples/people.ts';
import { seen } from '../../support/page-of.ts';

function textOf(kind: OfferMessageKind, letter: OfferLetter): string {
  return seen(offerLetters[kind](letter).text);
}

describe('the receipt', () => {
  test('says what was offered, what to do, until when, and what happens next', () => {
    const text = textOf('offer-confirmation', { ...bigOffer, ...confirming });
    expect(text).toContain(`Confirmer mon adresse :\n${confirming.link}`);
    expect(text).toContain('(1 200 planches)');
    expect(text).toContain('jusqu’au 1er décembre 2026');
    expect(text).toContain('l’organisme verra votre nom et votre message, et vous répondra');
    expect(text).toContain('ne s’échangent que s’il accepte');
    expect(text).toContain('liste d’attente');
  });

  test('of a standing offer speaks of no waiting list', () => {
    const text = textOf('offer-confirmation', { ...standing, ...confirming });
    expect(text).toContain('Vous offrez : Un coup de main pour l’ensemble du projet');
    expect(text).not.toContain('liste d’attente');
  });

  test('of an offer to a caisse says that its team looks for a project', () => {
    const text = textOf('offer-confirmation', { ...anywhere, ...confirming });
    expect(text).toContain(`Caisse : ${caisse.name}`);
    expect(text).toContain('l’équipe de la caisse verra votre nom et votre message');
    expect(text).not.toMatch(/Projet :|Organisme :/);
  });
});

describe('the notice', () => {
  test('has a line for what was given, and none for what was not', () => {
    const short = textOf('offer-notice', {
      ...offer,
      ...answering,
      giver: { name: 'Camille Exemple', message: 'Bonjour,\nj’ai mes outils.' },
    });
    expect(short).toContain('On vous offre : Menuisiers pour guider les élèves (1 personne)');
    expect(short).toContain('Nom : Camille Exemple');
    expect(short).toContain('> Bonjour,\n> j’ai mes outils.');
    expect(short).not.toMatch(/Pour l’organisme|disponibilités/);
    const long = textOf('offer-notice', { ...offer, ...answering, giver: organisation });
    expect(long).toContain('Pour l’organisme : Scierie coopérative');
    const available = textOf('offer-notice', { ...offer, ...answering, giver });
    expect(available).toContain('Ses disponibilités :\n\n> Les mardis');
  });

  test('is not written without who, where or how to answer', () => {
    for (const missing of ['giver', 'project', 'link'] as const) {
      const letter = { ...offer, ...answering, giver, [missing]: undefined };
      expect(() => offerLetters['offer-notice'](letter)).toThrow(/letter lacks its/);
    }
  });
});

describe('an acceptance', () => {
  const accepted = (changes: Partial<OfferLetter>) =>
    textOf('offer-accepted', { ...offer, accepted: 1, promoterAddress, ...following, ...changes });

  test('says whether all of it is taken, or which part', () => {
    expect(accepted({})).toContain('l’organisme accepte toute votre offre.');
    expect(accepted({ quantity: 3, accepted: 2 })).toContain(
      'l’organisme accepte une partie de votre offre, 2 personnes sur 3.',
    );
    expect(accepted({ need: undefined })).toContain('l’organisme accepte votre coup de main.');
  });

  test('gives each the address of the other', () => {
    expect(accepted({ note: 'À samedi !' })).toMatch(
      /Son courriel : atelier@promotrice\.example[\s\S]*> À samedi !/,
    );
    const contact = textOf('offer-contact', { ...offer, accepted: 1, giver, ...delivering });
    expect(contact).toContain('Courriel : camille@visiteuse.example');
    expect(contact).toContain('Téléphone : 418 555-0123');
    expect(contact).toContain(`Dire que c’est reçu :\n${delivering.link}`);
  });

  test.each([
    [giver, 'Répondez simplement à ce courriel'],
    [{ ...giver, email: undefined }, 'téléphonez-lui'],
    [unreachable(giver), 'au comptoir de la caisse'],
  ])('tells the promoter a way that exists to reach %o', (who, way) => {
    expect(textOf('offer-contact', { ...offer, accepted: 1, giver: who, ...delivering })).toContain(
      way,
    );
  });

  test('an address is shown as it is, apostrophe and all', () => {
    const odd = { ...giver, email: "l'o'brien@exemple.example" };
    expect(
      offerLetters['offer-contact']({ ...offer, accepted: 1, giver: odd, ...delivering }).text,
    ).toContain("l'o'brien@exemple.example");
  });
});

describe('an answer that is no', () => {
  test.each(Object.entries(declineReasons))('gives the reason %s in words', (reason, words) => {
    const text = textOf('offer-declined', { ...offer, reason, note: 'Merci !', ...browsing });
    expect(text.includes(words)).toBe(reason !== 'OTHER');
    expect(text).toContain('> Merci !');
    expect(text).toContain('vos coordonnées n’ont pas été transmises');
  });

  test('needs a reason that exists', () => {
    for (const reason of [undefined, 'toString', 'PROJECT_OVER']) {
      expect(() => offerLetters['offer-declined']({ ...offer, reason, ...browsing })).toThrow();
    }
  });
});

describe('a release', () => {
  const released = (reason: string, changes: Partial<OfferLetter> = {}) =>
    textOf('offer-released', { ...offer, reason, ...browsing, ...changes });

  const told = Object.entries(expiryWords).filter(([reason]) => reason !== 'NOT_CONFIRMED');

  test.each(told)('%s: says so, thanks, and frees', (reason, words) => {
    const text = released(reason);
    expect(text).toContain(words);
    expect(text).toContain('Merci d’av');
    expect(text).toContain('Vous êtes libre');
    expect(text).not.toContain('entendez-vous');
    expect(released(reason, { accepted: 1 })).toContain('entendez-vous avec lui');
  });

  test('nothing is said of an address that was never confirmed', () => {
    expect(() => released('NOT_CONFIRMED')).toThrow(/letter lacks its reason/);
  });
});

describe('what waits', () => {
  test('is told in days', () => {
    const waiting = { ...offer, ...answering, ...following, giver };
    expect(textOf('answer-reminder', { ...waiting, days: 3 })).toContain('depuis 3 jours');
    expect(textOf('answer-reminder', { ...waiting, days: 1 })).toContain('depuis 1 jour.');
    expect(textOf('still-waiting', { ...waiting, days: 14 })).toContain('depuis 14 jours');
    expect(textOf('offer-unanswered', { ...waiting, days: 14 })).toContain('depuis 14 jours');
    expect(textOf('place-free', { ...offer, ...takingPlace, days: 3 })).toContain(
      'gardée pendant 3 jours',
    );
  });

  test('at a caisse waits for its team, not for a promoter', () => {
    const waiting = { ...anywhere, ...answering, ...following, days: 14 };
    expect(textOf('still-waiting', waiting)).toContain('ne vous a pas encore trouvé de projet');
    expect(textOf('offer-unanswered', waiting)).toContain('que vous lui trouviez un projet');
  });
});

describe('the rest of a life', () => {
  test('a change says the new quantity', () => {
    const text = textOf('offer-changed', { ...bigOffer, quantity: 400, ...answering });
    expect(text).toContain('(400 planches)');
  });

  test('a withdrawal tells whether a place comes free', () => {
    expect(textOf('offer-withdrawn', offer)).not.toContain('La place redevient libre');
    expect(textOf('offer-withdrawn', { ...offer, accepted: 1 })).toContain(
      'La place redevient libre',
    );
  });

  test('a delivery says what came', () => {
    expect(textOf('offer-delivered', { ...bigOffer, delivered: 148, ...telling })).toContain(
      '(148 planches)',
    );
  });

  test('a need is asked about with what it still lacks', () => {
    const letter = { site, project, need: people, missing: 1, ...checking, ...stopping };
    expect(seen(needCheckMail(letter).text)).toContain('Il manque : 1 personne');
    const money = { ...people, category: 'financial' as const };
    expect(seen(needCheckMail({ ...letter, need: money, missing: 1600 }).text)).toContain(
      'Il manque : 1 600 $',
    );
  });
});

describe('a subject', () => {
  test.each([
    ['Court', 'Une offre : « Court »'],
    ['mot '.repeat(40).trim(), `Une offre : « ${'mot '.repeat(18).trim()}… »`],
    ['x'.repeat(200), `Une offre : « ${'x'.repeat(73)}… »`],
    ['une\nligne\u2028deux', 'Une offre : « une ligne deux »'],
  ])('about %j', (name, subject) => {
    expect(subjectAbout('Une offre :', name)).toBe(subject);
  });

  test('never cuts a character in two', () => {
    const subject = subjectAbout('Une offre :', `a${'🛷'.repeat(60)}`);
    expect(subject.isWellFormed()).toBe(true);
    expect(subject.length).toBeLessThanOrEqual(LONGEST_SUBJECT);
  });
});

test.each([
  ['2026-12-01T15:00:00Z', '1er décembre 2026'],
  ['2026-12-01T04:59:00Z', '30 novembre 2026'],
  ['2027-02-21T15:00:00Z', '21 février 2027'],
])('%s is the %s in Québec', (instant, words) => {
  expect(seen(dayInWords(new Date(instant)))).toBe(words);
});
