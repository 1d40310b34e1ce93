import { type ReasonCode, reasonCodes } from '../../criteria/finding.ts';

/** Why a team asks for changes or refuses, where no admission rule says it. */
export const ownReasons = {
  UNCLEAR: 'Quelque chose n’est pas assez clair.',
  INCOMPLETE: 'Il manque un renseignement.',
  NOT_LOCAL: 'Ce n’est pas le territoire de cette caisse.',
  NOT_FOR_HERE: 'Ce n’est pas le genre de projet que ce site accueille.',
  ALREADY_PROPOSED: 'Un projet semblable est déjà proposé ou publié.',
  NOT_NOW: 'La caisse ne peut pas accompagner ce projet en ce moment.',
  OTHER: 'Une autre raison, dite dans le mot de l’équipe.',
} as const;

export type OwnReason = keyof typeof ownReasons;

/** Why a proposal is sent back or refused: an admission rule, or what only people can see. */
export type DecisionReason = ReasonCode | OwnReason;

export const decisionReasons: readonly DecisionReason[] = [
  ...reasonCodes,
  ...(Object.keys(ownReasons) as OwnReason[]),
];

export function isDecisionReason(text: string): text is DecisionReason {
  return (decisionReasons as readonly string[]).includes(text);
}

/** Why a proposal ended although nobody decided it. */
export const endReasons = ['ADDRESS_NOT_CONFIRMED', 'CHANGES_NOT_MADE', 'CAISSE_GONE'] as const;

export type EndReason = (typeof endReasons)[number];
