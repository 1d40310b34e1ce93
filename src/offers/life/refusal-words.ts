import type { CataloguedNeed } from '../../model/catalogue.ts';
import { amountOf, grouped } from '../describe.ts';
import type { FormError } from '../space/form-error.ts';
import type { OfferStatus } from '../status.ts';
import type { LifeRefusal } from './decide.ts';

/** Why something was not done, told of a field or of the whole page. */
export type Told = { kind: 'field'; error: FormError } | { kind: 'page'; message: string };

/**
 * Tells kindly why something was not done: most often, somebody else was quicker. The words suit
 * whoever reads them: promoter, team or giver.
 */
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
      return field(`C’est plus que ce qui est offert : au plus ${amount(refusal.most)}.`);
    case 'NO_ROOM':
      return refusal.left > 0
        ? field(`C’est plus que ce qui manque : au plus ${amount(refusal.left)}.`)
        : page('Tout est déjà trouvé pour ce besoin : il n’y a plus de place.');
    case 'NOT_ASKED':
      return page(
        'Cette place n’est pas gardée, ou ne l’est plus : l’offre reste sur la liste d’attente.',
      );
    case 'NO_PROJECT':
      return page(
        'Cette offre s’adresse à toute la caisse : son équipe la confie d’abord à un besoin.',
      );
    case 'HAS_A_NEED':
      return page('Cette offre vient d’être confiée à un besoin.');
    case 'NOT_YOURS_TO_DO':
      return page('Cela ne peut pas se faire d’ici.');
  }
}

const moved: Record<OfferStatus, string> = {
  unconfirmed: 'Cette offre attend que la personne qui l’a faite confirme son adresse.',
  offered: 'Cette offre attend encore une réponse.',
  accepted: 'C’est déjà fait : cette offre est acceptée.',
  delivered: 'C’est déjà fait : cette offre est notée comme reçue.',
  declined: 'Quelqu’un a déjà répondu : cette offre a été déclinée.',
  withdrawn: 'Entre-temps, cette offre a été retirée.',
  expired: 'Cette offre s’est terminée entre-temps.',
  waitlisted: 'Cette offre est sur la liste d’attente.',
};

function field(message: string): Told {
  return { kind: 'field', error: { field: 'quantity', message } };
}

function page(message: string): Told {
  return { kind: 'page', message };
}
