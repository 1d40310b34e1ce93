import type { Command } from '../../../src/offers/life/command.ts';
import type { OfferStatus } from '../../../src/offers/status.ts';
import type { Acted } from '../../adapters/offers/act.ts';
import type { Outcome, Posted } from './link-room.ts';

type Refusal = Extract<Acted, { ok: false }>;

/** Where an offer stands once a command, or somebody else's, has been done. */
const doneIn: Partial<Record<Command['kind'], readonly OfferStatus[]>> = {
  accept: ['accepted', 'delivered'],
  decline: ['declined'],
  deliver: ['delivered'],
  withdraw: ['withdrawn'],
  'take-place': ['offered', 'accepted', 'delivered'],
};

/**
 * Why a command was not done, in words that somebody on the page can use.
 *
 * @param form the form that asked for it
 */
export function refused(
  refusal: Refusal,
  command: Command['kind'],
  form: string,
  posted: Posted,
): Outcome {
  const mistake = (message: string): Outcome => ({
    kind: 'mistakes',
    mistakes: { form, errors: [{ field: 'quantity', message }], typed: posted },
  });
  switch (refusal.code) {
    case 'NOTHING_CHANGES':
      return { kind: 'already' };
    case 'NOT_FROM_HERE':
      if (doneIn[command]?.includes(refusal.status)) return { kind: 'already' };
      return conflict('Ce n’est plus possible : voici où en est l’offre. Rien n’a changé.');
    case 'BAD_QUANTITY':
      return mistake('La quantité doit être un nombre entier, par exemple 2.');
    case 'MORE_THAN_OFFERED':
      return mistake(`C’est plus que ce qui est offert : au plus ${refusal.most}.`);
    case 'NO_ROOM':
      return refusal.left > 0
        ? mistake(`C’est plus que ce qui manque : au plus ${refusal.left}.`)
        : conflict(
            'Tout est déjà trouvé pour ce besoin : il n’y a plus de place. Rien n’a changé.',
          );
    case 'NOT_ASKED':
      return conflict(
        'Cette place n’est plus gardée pour vous. Vous restez sur la liste d’attente.',
      );
    case 'NO_PROJECT':
      return conflict('Cette offre va à une caisse : son équipe lui choisit d’abord un projet.');
    case 'HAS_A_NEED':
      return conflict('Cette offre répond déjà à un besoin. Rien n’a changé.');
    case 'NOT_YOURS_TO_DO':
      return {
        kind: 'refused',
        status: 403,
        notice: 'Ce n’est pas à vous de le faire. Rien n’a changé.',
      };
    case 'UNKNOWN_OFFER':
      return conflict('Cette offre n’est plus là. Rien n’a changé.');
  }
}

function conflict(notice: string): Outcome {
  return { kind: 'refused', status: 409, notice };
}
