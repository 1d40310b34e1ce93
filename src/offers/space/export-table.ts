import type { Cell } from '../../tables/csv.ts';
import type { OfferView } from './offer-view.ts';
import { describeStatus } from './status-words.ts';

const header = [
  'Besoin',
  'État',
  'Quantité offerte',
  'Quantité acceptée',
  'Quantité reçue',
  'Unité',
  'Nom',
  'Organisme',
  'Courriel',
  'Téléphone',
  'Message',
  'Disponibilités',
  'Offerte le',
  'Dans cet état depuis le',
  'Notée au comptoir',
] as const;

/** A project's offers as a table. Contacts are in it only where whoever exports them may see them. */
export function exportTable(offers: readonly OfferView[]): Cell[][] {
  return [[...header], ...offers.map(row)];
}

function row(offer: OfferView): Cell[] {
  const { need, giver } = offer;
  const crossed = offer.status === 'accepted' || offer.status === 'delivered';
  const person = giver.known ? giver : undefined;
  return [
    need?.title ?? 'Autre chose pour le projet',
    describeStatus(offer.status),
    need ? offer.quantity : undefined,
    offer.accepted ?? undefined,
    offer.delivered ?? undefined,
    need && (need.category === 'human' ? 'personnes' : need.unit?.many),
    person ? person.name : giver.known || giver.why !== 'ERASED' ? '' : '(effacé)',
    person?.organisation,
    crossed ? person?.email : undefined,
    crossed ? person?.phone : undefined,
    person?.message,
    person?.availability,
    offer.received,
    offer.since,
    offer.source === 'counter' ? 'oui' : 'non',
  ];
}
