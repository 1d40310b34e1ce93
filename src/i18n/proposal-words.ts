import type { Reviewer } from '../submissions/life/role.ts';
import type { ListedProposal, ProposalLine } from '../submissions/space/proposal-view.ts';
import type { SubmissionStatus } from '../submissions/status.ts';
import { sayDay } from './date.ts';
import { sayList } from './list.ts';
import { count } from './number.ts';

/** A proposal's title, even where it has none any more. */
export function sayProposal({ title }: Pick<ListedProposal, 'title'>): string {
  return title ?? 'Proposition sans titre';
}

const reviewers: Record<Reviewer, string> = {
  team: 'l’équipe de la caisse',
  central: 'l’équipe centrale',
};

export function sayReviewers(who: readonly Reviewer[]): string {
  return sayList(who.map((each) => reviewers[each]));
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Answers as they are read: days as they are said, anything else as it was typed. */
export function sayAnswers(values: readonly string[]): string {
  return values.map((value) => (DAY.test(value) ? sayDay(value) : value)).join(', ');
}

/** When an answer is due: `Réponse promise au plus tard le 8 décembre 2026 : il reste 14 jours`. */
export function sayDue({ day, left }: NonNullable<ListedProposal['due']>): string {
  if (left < 0)
    return `En retard de ${count(-left, 'jour', 'jours')} : réponse promise pour le ${sayDay(day)}`;
  if (left === 0) return 'Réponse promise pour aujourd’hui';
  if (left === 1) return 'Réponse promise pour demain';
  return `Il reste ${count(left, 'jour', 'jours')} : réponse promise pour le ${sayDay(day)}`;
}

const standings: Record<SubmissionStatus, string> = {
  draft: 'Brouillon, pas encore envoyé',
  received: 'Le promoteur doit confirmer son adresse',
  in_review: 'Attend une décision',
  changes_requested: 'Changements demandés au promoteur',
  accepted: 'Acceptée, à publier',
  published: 'Publiée',
  refused: 'Refusée',
  withdrawn: 'Retirée',
};

/** Where a proposal stands, in the middle of a sentence: `attend une décision`. */
export function sayStatus(status: SubmissionStatus): string {
  const said = standings[status];
  return said.charAt(0).toLowerCase() + said.slice(1);
}

/** Where a proposal stands, for those who decide: `Changements demandés au promoteur le 3 mai 2027`. */
export function sayProposalStanding({
  status,
  since,
  acceptedBy,
  awaited,
}: Pick<ListedProposal, 'status' | 'since' | 'acceptedBy' | 'awaited'>): string {
  if (status === 'in_review' && acceptedBy.length > 0) {
    return `Acceptée par ${sayReviewers(acceptedBy)}, attend ${sayReviewers(awaited)}`;
  }
  const day = sayDay(since);
  switch (status) {
    case 'draft':
    case 'received':
      return standings[status];
    case 'in_review':
      return `${standings[status]} depuis le ${day}`;
    case 'accepted':
      return `Acceptée le ${day}, à publier`;
    default:
      return `${standings[status]} le ${day}`;
  }
}

const own: Record<SubmissionStatus, string> = {
  ...standings,
  draft: 'Brouillon : il n’est pas encore envoyé',
  received: 'Reçue : il reste à confirmer votre adresse',
  in_review: 'L’équipe la lit',
  changes_requested: 'L’équipe vous demande des changements',
  accepted: 'Acceptée : elle sera bientôt publiée',
};

/** Where a proposal stands, for its promoter. */
export function sayOwnStanding({ status, due }: Pick<ListedProposal, 'status' | 'due'>): string {
  return due && due.left >= 0
    ? `${own[status]}. Réponse promise au plus tard le ${sayDay(due.day)}`
    : own[status];
}

function subject({ actor, of }: ProposalLine): string {
  switch (actor) {
    case 'promoter':
      return 'Le promoteur';
    case 'team':
      return of ? `L’équipe de « ${of} »` : 'L’équipe de la caisse';
    case 'central':
      return 'L’équipe centrale';
    case 'desk':
      return 'Le bureau';
    case 'policy':
      return 'La règle du site';
    case 'schedule':
      return 'Le site';
  }
}

const sayings: Readonly<Record<string, (who: string, line: ProposalLine, what: string) => string>> =
  {
    send: (who, { to }, what) =>
      to === 'received'
        ? `${who} a envoyé ${what} : il reste à confirmer son adresse`
        : `${who} a envoyé ${what}`,
    confirm: (who) => `${who} a confirmé son adresse`,
    'request-changes': (who) => `${who} a demandé des changements`,
    resend: (who, _, what) => `${who} a renvoyé ${what}`,
    accept: (who, { to }) =>
      to === 'accepted' ? `${who} a accepté` : `${who} a accepté ; il manque l’autre équipe`,
    refuse: (who) => `${who} a refusé`,
    move: (who, _, what) => `${who} a confié ${what} à une autre caisse`,
    withdraw: (who, _, what) => `${who} a retiré ${what}`,
    'let-through': (who) => `${who} laisse passer ce changement sans relecture`,
    publish: () => 'Le projet a été publié',
    end: (_who, _, what) =>
      what === 'les changements'
        ? 'Les changements ont pris fin d’eux-mêmes'
        : 'La proposition a pris fin d’elle-même',
  };

/**
 * A line of history in a sentence: `L’équipe centrale a accepté.`
 *
 * @param changes whether it is of changes to what is published
 */
export function sayProposalLine(line: ProposalLine, changes = false): string {
  const { command } = line;
  const saying = Object.hasOwn(sayings, command) ? sayings[command] : undefined;
  return `${saying ? saying(subject(line), line, changes ? 'les changements' : 'la proposition') : subject(line)}.`;
}
