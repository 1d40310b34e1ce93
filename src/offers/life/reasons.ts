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
  'PROJECT_COMPLETED',
  'PROJECT_CANCELLED',
  'PROJECT_OVER',
  'PROJECT_GONE',
  'NEED_CLOSED',
] as const;

export type ExpiryReason = (typeof expiryReasons)[number];
