import { dayInWords } from '../../letters/day-in-words.ts';
import type { Fact, Part } from '../../letters/letter.ts';
import { required } from '../../letters/required.ts';
import type { Giver } from '../giver.ts';
import { offeredInWords } from './in-words.ts';
import type { OfferLetter } from './offer-letter.ts';

export const hello: Part = { kind: 'text', text: 'Bonjour,' };

/** What comes next, under its title. */
export function next(...items: string[]): Part[] {
  return [
    { kind: 'title', text: 'Et ensuite' },
    { kind: 'list', items },
  ];
}

/** The one thing to do. */
export function action(label: string, { link }: OfferLetter): Part {
  return { kind: 'button', label, url: required(link, 'link') };
}

/** Until when the link is good, where it ends. */
export function goodUntil({ expires }: Pick<OfferLetter, 'expires'>): Part[] {
  return expires
    ? [{ kind: 'small', text: `Ce lien est bon jusqu’au ${dayInWords(expires)}.` }]
    : [];
}

/** Where a giver follows the offer, in small at the foot. */
export function following(label: string, { follow }: OfferLetter): Part[] {
  return follow ? [{ kind: 'link', label, url: follow }] : [];
}

/** What an offer goes to. */
export function aimFacts({ project, caisse }: Pick<OfferLetter, 'project' | 'caisse'>): Fact[] {
  return project
    ? [
        ['Projet', project.title],
        ['Organisme', project.promoter],
      ]
    : [['Caisse', caisse.name]];
}

/** What an offer goes to, and what it brings. */
export function offerFacts(letter: OfferLetter, label: string, quantity: number): Part {
  return {
    kind: 'facts',
    rows: [...aimFacts(letter), [label, offeredInWords(letter, quantity)]],
  };
}

/** Who offers, without what would let anybody reach them. */
export function nameFacts(giver: Giver | undefined): Fact[] {
  return [...fact('Nom', giver?.name), ...fact('Pour l’organisme', giver?.organisation)];
}

/** How to reach whoever offers: for nobody's eyes before the promoter has accepted. */
export function contactFacts({ email, phone }: Giver): Fact[] {
  return [...fact('Courriel', email), ...fact('Téléphone', phone)];
}

/** Somebody's own words, where there are any. */
export function words(title: string, text: string | undefined): Part[] {
  if (!text) return [];
  return [
    { kind: 'text', text: title },
    { kind: 'quote', text },
  ];
}

function fact(label: string, typed: string | undefined): Fact[] {
  return typed ? [[label, { typed }]] : [];
}
