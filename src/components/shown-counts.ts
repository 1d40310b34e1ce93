import type { NeedProgress } from '../offers/progress/need-progress.ts';

/** What of a need's counts shows on a page, as one text: it changes when they do. */
export function shownCounts(progress: NeedProgress): string {
  const { asked, covered, accepted, delivered, awaiting, waitlisted, filled, closed } = progress;
  return [asked, covered, accepted, delivered, awaiting, waitlisted, filled, closed].join(' ');
}
