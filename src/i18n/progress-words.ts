import type { NeedProgress } from '../offers/progress/need-progress.ts';
import { count, sayNumber } from './number.ts';

// The pages and their live counts say the same: both take their words from here, spaces included.
const COLON = '\u00a0:';

/** The unit in which people or things are counted; none for things that are their own unit. */
export type Counted = { one: string; many: string } | undefined;

/** A quantity of people or things: `2 personnes`, `40`, `12 planches`. */
export function sayCount(quantity: number, unit: Counted): string {
  return unit ? count(quantity, unit.one, unit.many) : sayNumber(quantity);
}

/** What is sure: what came, and what was promised and accepted. */
type Sure = Pick<NeedProgress, 'asked' | 'covered' | 'accepted' | 'closed'>;

/** How far people or things are, in a few words: `Déjà 26, il en manque 14`. */
export function sayFound({ asked, covered, accepted, closed }: Sure, unit: Counted): string {
  const sure = covered + accepted;
  if (closed === 'unwanted') return 'On n’en cherche plus';
  if (sure >= asked) return `Tout est trouvé${COLON} ${sayCount(asked, unit)}`;
  if (closed === 'filled') return 'C’est assez, tout est trouvé';
  return sure > 0
    ? `Déjà ${sayCount(sure, unit)}, il en manque ${sayNumber(asked - sure)}`
    : `${sayCount(asked, unit)} à trouver`;
}

/**
 * What is on its way, where there is something: `2 offres attendent une réponse`, or in fewer words
 * where there are several things, so that it stays on one line of a phone: `dont 3 à venir · 2 offres
 * en attente`.
 */
export function sayOnTheWay({
  accepted,
  delivered,
  awaiting,
  waitlisted,
}: Pick<NeedProgress, 'accepted' | 'delivered' | 'awaiting' | 'waitlisted'>): string {
  const coming = accepted - delivered;
  const several = [coming, awaiting, waitlisted].filter((each) => each > 0).length > 1;
  const parts: string[] = [];
  if (coming > 0) parts.push(`dont ${sayNumber(coming)} à venir`);
  if (awaiting > 0) {
    parts.push(
      several
        ? count(awaiting, 'offre en attente', 'offres en attente')
        : count(awaiting, 'offre attend une réponse', 'offres attendent une réponse'),
    );
  }
  if (waitlisted > 0) parts.push(`${sayNumber(waitlisted)} en liste d’attente`);
  return parts.join(' · ');
}
