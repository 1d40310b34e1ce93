import type { CataloguedNeed } from '../../model/catalogue.ts';
import { amountOf, grouped } from '../describe.ts';
import type { LifeRefusal } from '../life/decide.ts';
import type { OfferStatus } from '../status.ts';
import type { FormError } from './form-error.ts';

/** Why something was not done, told of a field or of the whole page. */
export type Told = { kind: 'field'; error: FormError } | { kind: 'page'; message: string };

/** Tells kindly why something was not done: most often, somebody else was quicker. */
export function tellRefusal(refusal: LifeRefusal, need: CataloguedNeed | undefined): Told {
  const amount = (quantity: number) => (need ? amountOf(need, quantity) : grouped(quantity));
  switch (refusal.code) {
    case 'NOT_FROM_HERE':
      return page(moved[refusal.status]);
    case 'NOTHING_CHANGES':
      return field('C’est déjà la quantité offerte : rien n’a changé.');
    case 'BAD_QUANTITY':
      return field('La quantité doit être un nombre entier, d’au moins 1.');
    case 'MORE_THAN_OFFERED':
      return field(`L’offre est de ${amount(refusal.most)} : vous ne pouvez pas en accepter plus.`);
    case 'NO_ROOM':
      return refusal.left > 0
        ? field(`Il ne manque plus que ${amount(refusal.left)} : acceptez-en autant, ou moins.`)
        : page('Entre-temps, tout a été trouvé pour ce besoin : il n’y reste plus de place.');
    case 'NOT_ASKED':
      return page('Cette place n’a pas été proposée, ou elle ne l’est plus.');
    case 'NO_PROJECT':
      return page('Cette offre s’adresse à toute la caisse : confiez-la d’abord à un besoin.');
    case 'HAS_A_NEED':
      return page('Cette offre vient d’être confiée à un besoin.');
    case 'NOT_YOURS_TO_DO':
      return page('Cela ne peut pas se faire d’ici.');
  }
}

const moved: Record<OfferStatus, string> = {
  unconfirmed: 'Cette offre attend encore d’être confirmée par la personne qui l’a faite.',
  offered: 'Cette offre attend encore une réponse.',
  accepted: 'C’est déjà fait : cette offre est acceptée.',
  delivered: 'C’est déjà fait : cette offre est notée comme reçue.',
  declined: 'Quelqu’un a déjà répondu : cette offre a été déclinée.',
  withdrawn: 'Entre-temps, la personne a retiré son offre.',
  expired: 'Cette offre s’est terminée entre-temps.',
  waitlisted: 'Cette offre est sur la liste d’attente.',
};

function field(message: string): Told {
  return { kind: 'field', error: { field: 'quantity', message } };
}

function page(message: string): Told {
  return { kind: 'page', message };
}
