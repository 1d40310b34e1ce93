import { daysBetween } from '../model/days-between.ts';
import { asked } from '../model/need.ts';
import type { NeedToday } from '../today/need.ts';
import type { ProjectToday } from '../today/project.ts';

/** How many days some needs waited from the publication of their project, the shortest first. */
export interface Waits {
  days: number[];
  /** Needs that got there on a day that is not known. */
  undated: number;
}

/** How long needs of people and things wait. */
export interface Waiting {
  firstOffer: Waits;
  filled: Waits;
  /** Needs that still lack something, and have had no offer. */
  without: number;
}

/** How long the needs of some projects waited for a first offer, and until nothing was missing. */
export function waitingOf(projects: readonly ProjectToday[]): Waiting {
  const firstOffer: Waits = { days: [], undated: 0 };
  const filled: Waits = { days: [], undated: 0 };
  let without = 0;
  for (const { data, needs } of projects) {
    for (const item of needs) {
      const { need, progress, days, state } = item;
      if (need.category === 'financial') continue;
      const offered = days.filter((day) => day.offered > 0).map(({ day }) => day);
      if (offered.length > 0) add(firstOffer, data.published, offered.sort()[0]);
      else if (state === 'lacking') without += 1;
      if (progress.filled && progress.closed !== 'unwanted') {
        add(filled, data.published, dayFilled(item));
      }
    }
  }
  for (const waits of [firstOffer, filled]) waits.days.sort((a, b) => a - b);
  return { firstOffer, filled, without };
}

/** A day before the publication tells of another wait: it is not known either. */
function add(waits: Waits, published: string | undefined, day: string | undefined): void {
  const wait = published && day ? daysBetween(published, day) : -1;
  if (wait >= 0) waits.days.push(wait);
  else waits.undated += 1;
}

/**
 * The day since which a need has been filled. Where a part was found otherwise on a day that nobody
 * noted, it is known only if that part changes nothing about it.
 */
export function dayFilled({ need, days }: Pick<NeedToday, 'need' | 'days'>): string | undefined {
  const dated = crossing(days, asked(need));
  return dated === crossing(days, asked(need) - need.covered) ? dated : undefined;
}

/** The last day on which what could be counted on came from below a quantity to it. */
function crossing(days: NeedToday['days'], quantity: number): string | undefined {
  let sum = 0;
  let since: string | undefined;
  for (const { day, accepted, broken, elsewhere } of [...days].sort(byDay)) {
    const before = sum;
    sum += accepted - broken + elsewhere;
    if (before < quantity && sum >= quantity) since = day;
    if (sum < quantity) since = undefined;
  }
  return since;
}

const byDay = (a: { day: string }, b: { day: string }) => a.day.localeCompare(b.day);
