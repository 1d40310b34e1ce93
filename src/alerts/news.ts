import { daysBetween } from '../model/days-between.ts';
import type { Following } from './following.ts';
import { follows } from './matching.ts';
import { keyOf, type MissingNeed } from './missing-need.ts';

/** A missing need with its number: those that were seen missing later have higher ones. */
export interface NumberedNeed extends MissingNeed {
  number: number;
}

/** What an alert was told each week until now. */
export interface Told {
  /** The highest number that there was. */
  through: number;
  /** What it followed then. */
  following: Following;
}

/** An alert as its news are chosen. */
export interface Follower {
  following: Following;
  /** Nothing before its first week. */
  told: Told | undefined;
  /** What it was told as closing soon, by `keyOf`. */
  closings: ReadonlySet<string>;
}

/**
 * What an alert has not been told yet of what it follows: all of it in its first week, then what is
 * missing since, and what it follows only since. What was told as closing soon is not told again.
 * In the order in which what is missing is given.
 */
export function newsFor<N extends NumberedNeed>(
  { following, told, closings }: Follower,
  missing: readonly N[],
): N[] {
  return missing.filter(
    (need) =>
      (!told || need.number > told.through || !follows(told.following, need)) &&
      follows(following, need) &&
      !closings.has(keyOf(need)),
  );
}

/** What closes soon of what an alert follows, and that it was not told of as such. */
export function closingFor<N extends MissingNeed>(
  { following, closings }: Pick<Follower, 'following' | 'closings'>,
  closing: readonly N[],
): N[] {
  return closing.filter((need) => follows(following, need) && !closings.has(keyOf(need)));
}

/** Whether a need closes within so many days, today included. */
export function closesSoon({ ends }: Pick<MissingNeed, 'ends'>, today: string, days: number) {
  return daysBetween(today, ends) < days;
}

/** Needs in the order in which they are told: what its project cannot do without, then what ends first. */
export function mostPressingFirst<N extends MissingNeed>(needs: readonly N[]): N[] {
  const ranked = needs.map((need) => ({ need, rank: rankOf(need) }));
  // Ranks are plain letters: their order needs no language.
  ranked.sort((one, other) => (one.rank < other.rank ? -1 : 1));
  return ranked.map(({ need }) => need);
}

function rankOf(need: MissingNeed): string {
  return `${need.essential ? 0 : 1} ${need.ends} ${keyOf(need)}`;
}
