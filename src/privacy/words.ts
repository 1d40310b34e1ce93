import type { AlertStatus } from '../alerts/status.ts';
import type { EndorsementStatus } from '../endorsements/status.ts';
import type { CommandKind } from '../offers/life/command.ts';
import type { Role } from '../offers/life/role.ts';
import type { OfferStatus } from '../offers/status.ts';
import type { SubmissionStatus } from '../submissions/status.ts';

/** Where an offer stands, for whoever made it. */
export const statusWords: Record<OfferStatus, string> = {
  unconfirmed: 'adresse à confirmer',
  offered: 'en attente d’une réponse',
  waitlisted: 'sur la liste d’attente',
  accepted: 'acceptée',
  delivered: 'aide reçue',
  declined: 'refusée',
  withdrawn: 'retirée',
  expired: 'terminée sans suite',
};

/** Where an endorsement stands, for whoever gave it. */
export const endorsementStatusWords: Record<EndorsementStatus, string> = {
  unconfirmed: 'adresse à confirmer',
  confirmed: 'compté',
  withdrawn: 'retiré',
};

/** Where an alert stands, for whoever asked for it. */
export const alertStatusWords: Record<AlertStatus, string> = {
  unconfirmed: 'adresse à confirmer',
  active: 'en marche',
  stopped: 'arrêtée',
};

/** Who did something about an offer. */
export const roleWords: Record<Role, string> = {
  giver: 'vous',
  promoter: 'l’organisme',
  team: 'l’équipe de la caisse',
  schedule: 'le site, de lui-même',
};

/** What was done about an offer. */
export const commandWords: Record<CommandKind, string> = {
  confirm: 'adresse confirmée',
  change: 'quantité changée',
  withdraw: 'offre retirée',
  accept: 'offre acceptée',
  decline: 'offre refusée',
  deliver: 'aide reçue',
  tell: 'avis donné',
  assign: 'besoin choisi',
  'ask-place': 'place libre proposée',
  'take-place': 'place prise',
  expire: 'offre terminée',
};

/** Where a proposal stands, for whoever made it. */
export const submissionStatusWords: Record<SubmissionStatus, string> = {
  draft: 'commencée',
  received: 'envoyée, adresse à confirmer',
  in_review: 'en lecture',
  changes_requested: 'changement demandé',
  accepted: 'acceptée',
  published: 'publiée',
  refused: 'refusée',
  withdrawn: 'retirée, ou terminée sans décision',
};
