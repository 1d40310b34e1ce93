import { countedIn, type UnitOf } from '../i18n/need-words.ts';
import type { NeedToday } from '../today/need.ts';
import { shownCounts } from './shown-counts.ts';

/** Whether people may still offer something for a need, or wait for a place. */
export function isLive({ need, state, waits }: NeedToday): boolean {
  return need.category !== 'financial' && (state === 'lacking' || waits);
}

/** What an element that shows a need holds for its counts to be kept up to date. */
export function liveNeed({ need, progress }: Pick<NeedToday, 'need' | 'progress'>, unitOf: UnitOf) {
  const unit = countedIn(need, unitOf);
  return {
    'data-need': need.id,
    'data-counts': shownCounts(progress),
    'data-one': unit?.one,
    'data-many': unit?.many,
  };
}
