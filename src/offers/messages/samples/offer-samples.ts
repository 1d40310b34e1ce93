import type { OfferMessageKind } from '../letters.ts';
import type { OfferLetter } from '../offer-letter.ts';
import {
  answering,
  anywhere,
  bigOffer,
  browsing,
  confirming,
  delivering,
  entering,
  following,
  giver,
  offer,
  organisation,
  promoterAddress,
  standing,
  stopping,
  takingPlace,
  telling,
  unreachable,
} from './people.ts';

/** A letter as it could be, and in which case. */
export interface OfferSample {
  title: string;
  letter: OfferLetter;
}

const sample = (title: string, letter: OfferLetter): OfferSample => ({ title, letter });

const someone = { giver: unreachable(giver) };
const some = { giver: unreachable(organisation) };

/** For each message about an offer, letters that can be reviewed and tested. */
export const offerSamples: Record<OfferMessageKind, OfferSample[]> = {
  'offer-confirmation': [
    sample('Un besoin', { ...offer, ...confirming }),
    sample('Un besoin, de longs noms', { ...bigOffer, ...confirming }),
    sample('Un projet, sans besoin précis', { ...standing, ...confirming }),
    sample('N’importe quel projet de la caisse', { ...anywhere, ...confirming }),
  ],
  'offer-waitlisted': [sample('Tout est trouvé', { ...offer, ...following })],
  'place-free': [
    sample('Une place libre', { ...offer, ...takingPlace, ...following, days: 3 }),
    sample('De longs noms', { ...bigOffer, ...takingPlace, ...following, days: 3 }),
  ],
  'offer-accepted': [
    sample('Toute l’offre', { ...offer, accepted: 1, promoterAddress, ...following }),
    sample('Une partie, avec un mot', {
      ...bigOffer,
      accepted: 150,
      note: 'Merci mille fois !\nNous avons de quoi en ranger 150 pour commencer.',
      promoterAddress,
      ...following,
    }),
    sample('Sans besoin précis', { ...standing, accepted: 1, promoterAddress, ...following }),
  ],
  'offer-declined': [
    sample('Une raison toute prête', {
      ...offer,
      reason: 'ALREADY_FOUND',
      ...browsing,
      ...following,
    }),
    sample('Une autre raison, avec un mot', {
      ...bigOffer,
      reason: 'OTHER',
      note: 'La municipalité vient de nous donner ses vieilles bandes. Merci quand même !',
      ...browsing,
      ...following,
    }),
    sample('Offerte à la caisse', { ...anywhere, reason: 'WRONG_TIME', ...browsing, ...following }),
  ],
  'offer-assigned': [
    sample('Un besoin choisi', { ...offer, ...following }),
    sample('De longs noms', { ...bigOffer, quantity: 1, ...following }),
  ],
  'offer-delivered': [
    sample('Tout est venu', { ...offer, accepted: 1, delivered: 1, ...telling, ...following }),
    sample('De longs noms', {
      ...bigOffer,
      accepted: 150,
      delivered: 148,
      ...telling,
      ...following,
    }),
  ],
  'offer-released': [
    sample('Le projet est mené à bien', {
      ...offer,
      reason: 'PROJECT_COMPLETED',
      ...browsing,
      ...following,
    }),
    sample('Le projet est annulé, l’offre était acceptée', {
      ...bigOffer,
      accepted: 150,
      reason: 'PROJECT_CANCELLED',
      ...browsing,
      ...following,
    }),
    sample('Le projet est passé', {
      ...standing,
      reason: 'PROJECT_OVER',
      ...browsing,
      ...following,
    }),
    sample('Le projet n’est plus là', {
      ...anywhere,
      reason: 'PROJECT_GONE',
      ...browsing,
      ...following,
    }),
    sample('Le besoin est fermé', { ...offer, reason: 'NEED_CLOSED', ...browsing, ...following }),
    sample('Les dates du besoin sont passées', {
      ...offer,
      reason: 'NEED_OVER',
      ...browsing,
      ...following,
    }),
    sample('La place n’a pas été prise à temps', {
      ...offer,
      reason: 'PLACE_NOT_TAKEN',
      ...browsing,
      ...following,
    }),
    sample('Personne n’a répondu', {
      ...anywhere,
      reason: 'NEVER_ANSWERED',
      ...browsing,
      ...following,
    }),
  ],
  'still-waiting': [
    sample('Le promoteur ne répond pas', { ...offer, days: 14, ...following }),
    sample('Offerte à la caisse', { ...anywhere, days: 14, ...following }),
  ],
  'offer-notice': [
    sample('Une personne', { ...offer, ...someone, ...answering }),
    sample('Un organisme, de longs noms', { ...bigOffer, ...some, ...answering }),
    sample('Sans besoin précis', { ...standing, ...someone, ...answering }),
  ],
  'offer-changed': [
    sample('Moins qu’avant', { ...bigOffer, quantity: 400, ...some, ...answering }),
  ],
  'offer-withdrawn': [
    sample('Avant la réponse', { ...offer, ...someone }),
    sample('Après l’acceptation', { ...bigOffer, accepted: 150, ...some }),
    sample('Sans besoin précis, acceptée', { ...standing, accepted: 1, ...someone }),
  ],
  'offer-contact': [
    sample('Une personne', { ...offer, accepted: 1, giver, ...delivering }),
    sample('Un organisme, de longs noms', {
      ...bigOffer,
      accepted: 150,
      giver: organisation,
      ...delivering,
    }),
    sample('Au comptoir, sans courriel', {
      ...offer,
      accepted: 1,
      giver: { ...giver, email: undefined },
      ...delivering,
    }),
    sample('Au comptoir, sans rien', {
      ...offer,
      accepted: 1,
      giver: unreachable(giver),
      ...delivering,
    }),
  ],
  'answer-reminder': [
    sample('Après trois jours', { ...offer, ...someone, days: 3, ...answering, ...stopping }),
    sample('De longs noms', { ...bigOffer, ...some, days: 7, ...answering, ...stopping }),
  ],
  'caisse-notice': [
    sample('Une personne', { ...anywhere, ...someone, ...entering }),
    sample('Un organisme', { ...anywhere, ...some, ...entering }),
  ],
  'offer-unanswered': [
    sample('Le promoteur ne répond pas', { ...bigOffer, days: 14, ...some, ...entering }),
    sample('Offerte à la caisse', { ...anywhere, days: 14, ...someone, ...entering }),
  ],
  'offer-went-badly': [
    sample('Une aide reçue', { ...offer, accepted: 1, delivered: 1, ...someone, ...entering }),
  ],
};
