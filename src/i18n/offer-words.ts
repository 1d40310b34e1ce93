import type { CataloguedNeed } from '../model/catalogue.ts';
import { amountOf } from '../offers/describe.ts';
import type { OfferGroup } from '../offers/space/groups.ts';
import type { OfferView } from '../offers/space/offer-view.ts';
import { count } from './number.ts';

/** The titles of the groups of offers. */
export const groupTitles: Record<OfferGroup, string> = {
  answer: 'À répondre',
  accepted: 'Acceptées',
  waiting: 'Liste d’attente',
  received: 'Reçues',
  ended: 'Terminées',
};

/** What is offered, in a few words: `Mécaniciens vélo`. */
export function sayOffered({ need, project }: Pick<OfferView, 'need' | 'project'>): string {
  if (need) return need.title;
  return project ? 'Autre chose pour le projet' : 'Un coup de main à l’un des projets';
}

/** How much, where it is counted: `2 personnes`. */
export function sayAmount(need: CataloguedNeed | undefined, quantity: number): string | undefined {
  return need && amountOf(need, quantity);
}

/** Who offers, as they are known: `Camille, Garage du Coin`. */
export function sayGiver({ giver }: Pick<OfferView, 'giver'>): string {
  if (!giver.known) return giver.why === 'ERASED' ? 'Personne effacée' : 'Nom illisible';
  return giver.organisation ? `${giver.name}, ${giver.organisation}` : giver.name;
}

/** Where an offer stands, and since when: `Attend une réponse depuis 5 jours`. */
export function sayStanding(offer: OfferView): string {
  const { status, waited, need, quantity, accepted, delivered } = offer;
  const days = waited === 0 ? 'aujourd’hui' : `depuis ${count(waited, 'jour', 'jours')}`;
  const ago = waited === 0 ? 'aujourd’hui' : `il y a ${count(waited, 'jour', 'jours')}`;
  const amount = (some: number | null) => {
    const said = sayAmount(need, some ?? quantity);
    return said === undefined ? '' : ` : ${said}`;
  };
  switch (status) {
    case 'unconfirmed':
      return `Pas encore confirmée, faite ${ago}`;
    case 'offered':
      return waited === 0 ? 'Arrivée aujourd’hui' : `Attend une réponse ${days}`;
    case 'waitlisted':
      return offer.placeAsked
        ? 'Une place libre est proposée'
        : `En liste d’attente ${days.replace('aujourd’hui', 'depuis aujourd’hui')}`;
    case 'accepted':
      return `Acceptée ${ago}${amount(accepted)}`;
    case 'delivered':
      return `Reçue ${ago}${amount(delivered)}`;
    case 'declined':
      return `Déclinée ${ago}`;
    case 'withdrawn':
      return `Retirée ${ago}`;
    case 'expired':
      return `Terminée ${ago}`;
  }
}
