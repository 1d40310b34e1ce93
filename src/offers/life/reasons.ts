import type { OfferStatus } from '../status.ts';

/** Why a promoter declines: ready reasons, which the giver reads. */
export const declineReasons = {
  ALREADY_FOUND: 'Nous avons déjà trouvé ce qu’il fallait.',
  NOT_A_FIT: 'Ce n’est pas tout à fait ce qu’il nous faut.',
  WRONG_TIME: 'Les moments ne concordent pas.',
  TOO_FAR: 'C’est trop loin pour que cela fonctionne.',
  PLANS_CHANGED: 'Nos plans ont changé.',
  OTHER: 'Une autre raison.',
} as const;

export type DeclineReason = keyof typeof declineReasons;

export const declineReasonCodes = Object.keys(declineReasons) as [
  DeclineReason,
  ...DeclineReason[],
];

/** Why an offer ends by itself. */
export const expiryReasons = [
  'NOT_CONFIRMED',
  /** A place came free, and whoever was asked did not take it in time. */
  'PLACE_NOT_TAKEN',
  'NEVER_ANSWERED',
  'PROJECT_COMPLETED',
  'PROJECT_CANCELLED',
  'PROJECT_OVER',
  'PROJECT_GONE',
  'NEED_CLOSED',
  /** Its own window has passed, and its project goes on. */
  'NEED_OVER',
] as const;

export type ExpiryReason = (typeof expiryReasons)[number];

const unanswered = ['offered', 'waitlisted'] as const;
const notAccepted = ['unconfirmed', ...unanswered] as const;

/**
 * Which offers each reason ends. Where a project is completed, or its window has passed, what was
 * accepted has probably come, or is about to: those offers stay, for their promoter to mark them
 * delivered, or else their giver would be told that nothing is wanted any more, and the counts would
 * lose what came. Where a project is cancelled or has left the site, nobody can mark anything.
 */
export const endedBy: Record<ExpiryReason, readonly OfferStatus[]> = {
  NOT_CONFIRMED: ['unconfirmed'],
  PLACE_NOT_TAKEN: ['waitlisted'],
  NEVER_ANSWERED: unanswered,
  PROJECT_COMPLETED: notAccepted,
  PROJECT_CANCELLED: [...notAccepted, 'accepted'],
  PROJECT_OVER: notAccepted,
  PROJECT_GONE: [...notAccepted, 'accepted'],
  NEED_CLOSED: notAccepted,
  NEED_OVER: notAccepted,
};
