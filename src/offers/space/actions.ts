import type { CommandKind } from '../life/command.ts';
import { heardFrom } from '../life/transitions.ts';
import type { OfferStatus } from '../status.ts';
import type { OfferView, Viewer } from './offer-view.ts';

/** What can be done about an offer from a private page. */
export const offerActions = [
  'accept',
  'deliver',
  'assign',
  'decline',
  'take-place',
  'change',
  'withdraw',
] as const satisfies readonly CommandKind[];

export type OfferAction = (typeof offerActions)[number];

/** What the actions that are proposed depend on. */
export interface Facing {
  as: Viewer;
  /** The places left of the need that the offer is for. */
  left: number;
  /** Whether there is a need that a standing offer can be given. */
  choices: boolean;
}

type Looked = Pick<OfferView, 'status' | 'project' | 'need' | 'source' | 'placeAsked' | 'giver'>;

/** What somebody may do about an offer now. What it leaves out would be refused, or make no sense. */
export function actionsOn(offer: Looked, facing: Facing): OfferAction[] {
  return offerActions.filter(
    (action) => heardFrom[action].includes(offer.status) && sensible[action](offer, facing),
  );
}

const sensible: Record<OfferAction, (offer: Looked, facing: Facing) => boolean> = {
  accept: ({ project, need }, { left }) => project !== undefined && (!need || left > 0),
  deliver: () => true,
  assign: ({ need }, { choices }) => !need && choices,
  decline: () => true,
  'take-place': (offer, { as, left }) => isOursToMind(offer, as) && offer.placeAsked && left > 0,
  change: (offer, { as }) => isOursToMind(offer, as) && offer.need !== undefined,
  withdraw: (offer, { as }) => isOursToMind(offer, as),
};

/** In whose name a caisse's team does something; its own where nobody else would do it. */
export function inWhoseName(
  action: OfferAction,
  { project }: { project?: unknown },
): 'giver' | 'promoter' | undefined {
  if (action === 'take-place' || action === 'change' || action === 'withdraw') return 'giver';
  return project === undefined ? undefined : 'promoter';
}

/**
 * Whether the team acts for the giver: somebody without mail has no link to act with, and an
 * address that was misheard at the counter never confirms.
 */
function isOursToMind({ source, status, giver }: MindedBy, as: Viewer): boolean {
  if (as !== 'team' || source !== 'counter') return false;
  return status === 'unconfirmed' || !giver.known || !giver.byMail;
}

type MindedBy = { source: Looked['source']; status: OfferStatus; giver: Looked['giver'] };
