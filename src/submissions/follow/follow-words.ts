import type { SubmissionStatus } from '../status.ts';
import type { FollowView } from './follow-view.ts';

const ofProposal: Record<SubmissionStatus, string> = {
  draft: 'Pas encore envoyée',
  received: 'Confirmez votre adresse',
  in_review: 'L’équipe la lit',
  changes_requested: 'Un changement est demandé',
  accepted: 'C’est accepté',
  published: 'C’est publié',
  refused: 'Ce n’est pas accepté',
  withdrawn: 'C’est terminé',
};

const ofChanges: Record<SubmissionStatus, string> = {
  ...ofProposal,
  draft: 'Que voulez-vous changer ?',
  in_review: 'L’équipe lit vos changements',
  changes_requested: 'L’équipe vous demande autre chose',
  withdrawn: 'Rien n’a changé',
};

/** Where a proposal stands, or changes to a published project, in a few words. */
export function sayWhere({ status, changes }: Pick<FollowView, 'status' | 'changes'>): string {
  return (changes === null ? ofProposal : ofChanges)[status];
}

/** What somebody who changes a published project has to know, where it stands. */
export function sayAboutChanges({ status, canConfirm, email, caisse }: FollowView): string {
  const team = caisse ? `L’équipe de « ${caisse} »` : 'L’équipe de la caisse';
  const to = email ?? 'votre adresse';
  switch (status) {
    case 'draft':
      return 'Choisissez une page, changez ce qu’il faut, puis relisez. Rien ne paraît avant.';
    case 'received':
      return canConfirm
        ? 'Un seul geste : dites que cette nouvelle adresse est bien la vôtre.'
        : `Vos changements sont enregistrés. Un courriel est parti vers ${to} : ouvrez-le et suivez son lien.`;
    case 'in_review':
      return `${team} les lit avant qu’ils paraissent. Vous n’avez rien à faire.`;
    case 'changes_requested':
      return `${team} a lu vos changements. Avant de les publier, elle vous demande de revoir quelque chose.`;
    case 'accepted':
      return 'Vos changements paraîtront bientôt sur la page. Nous vous écrirons.';
    case 'published':
      return 'Vos changements sont sur la page de votre projet, ou y seront dans quelques minutes.';
    case 'refused':
      return `${team} a lu vos changements, et préfère que la page reste comme elle est.`;
    case 'withdrawn':
      return 'La page de votre projet reste comme elle est.';
  }
}
