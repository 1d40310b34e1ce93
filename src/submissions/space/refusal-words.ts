import type { SubmissionRefusal } from '../life/decide.ts';
import type { SubmissionStatus } from '../status.ts';

/** Why something was not done, told of a field or of the whole page. */
export type ToldRefusal =
  | { kind: 'field'; field: 'reasons' | 'caisse'; message: string }
  | { kind: 'page'; message: string };

/** Says kindly why a decision about a proposal was not made. */
export function tellReviewRefusal(refusal: SubmissionRefusal): ToldRefusal {
  switch (refusal.code) {
    case 'STALE':
      return page(
        'Quelqu’un d’autre vient d’agir : voici où cela en est. Ce que vous aviez écrit est encore là.',
      );
    case 'NOT_FROM_HERE':
      return page(`Quelqu’un d’autre vient d’agir. ${moved[refusal.status]}`);
    case 'NOT_YOURS_TO_DO':
      return page('Ce n’est pas à vous d’en décider.');
    case 'NOT_ADMISSIBLE':
      return page(
        'Elle ne peut pas être acceptée telle quelle : un critère s’y oppose. Demandez un changement.',
      );
    case 'ALREADY_SAID':
      return page('Vous l’avez déjà acceptée. Il reste l’autre équipe.');
    case 'NO_REASON':
      return { kind: 'field', field: 'reasons', message: 'Cochez au moins une raison.' };
    case 'SAME_CAISSE':
      return { kind: 'field', field: 'caisse', message: 'Elle est déjà à cette caisse.' };
    case 'CAISSE_TAKES_NONE':
      return {
        kind: 'field',
        field: 'caisse',
        message: 'Cette caisse ne prend pas de propositions en ce moment. Choisissez-en une autre.',
      };
  }
}

const moved: Record<SubmissionStatus, string> = {
  draft: 'La proposition n’est pas encore envoyée.',
  received: 'Le promoteur doit d’abord confirmer son adresse.',
  in_review: 'La proposition attend encore une réponse.',
  changes_requested: 'Des changements sont déjà demandés au promoteur.',
  accepted: 'La proposition est acceptée.',
  published: 'Le projet est publié.',
  refused: 'La proposition est refusée.',
  withdrawn: 'La proposition est retirée.',
};

function page(message: string): ToldRefusal {
  return { kind: 'page', message };
}
