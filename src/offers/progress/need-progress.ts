import { isFilled, type NeedCounts } from '../life/counts.ts';
import { type NeedSums, noSums } from './need-sums.ts';

/** How far a need is, as everybody may know it. */
export interface NeedProgress extends NeedCounts {
  /** How many offers wait for an answer. */
  awaiting: number;
  /** How many wait for a place to come free. */
  waitlisted: number;
  /** Nothing is missing any more: new offers go on the waiting list. */
  filled: boolean;
  /** Why, where the promoter has said so. */
  closed: NeedSums['closed'];
}

/** What the content says of a need, and what the database, where it could be asked, adds to it. */
export function progressOf(
  { asked, covered }: { asked: number; covered: number },
  known: Partial<NeedSums> = {},
): NeedProgress {
  const { added, closed, ...sums } = { ...noSums, ...known };
  const came = Math.max(0, covered + added);
  const room = { asked, covered: came, accepted: sums.accepted, closed: closed !== null };
  return { asked, covered: came, ...sums, filled: isFilled(room), closed };
}

/** What can be counted on: what came, and what was promised and accepted. */
export function countedOn({ covered, accepted }: NeedCounts): number {
  return covered + accepted;
}

/** What was accepted and has not come yet. */
export function stillToCome({ accepted, delivered }: NeedCounts): number {
  return accepted - delivered;
}
