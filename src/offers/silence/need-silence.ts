import type { CataloguedNeed, CataloguedProject } from '../../model/catalogue.ts';
import { phaseOn, takesOffers } from '../../model/phase.ts';
import type { Policy } from '../../model/policy.ts';
import { havePassed } from './days.ts';

/** What is remembered of a need beside its content. */
export interface NeedMemory {
  closed: boolean;
  touchedAt: Date;
  /** When its promoter was asked, since it was last touched. */
  askedAt: Date | null;
}

/** Whether a need is one that its promoter can still be asked about. Money is its campaign's matter. */
export function isWanting(
  project: Pick<CataloguedProject, 'status' | 'window'>,
  need: Pick<CataloguedNeed, 'category' | 'window'>,
  today: string,
): boolean {
  if (need.category === 'financial') return false;
  return takesOffers(phaseOn(today, project)) && need.window.end >= today;
}

/** Whether nobody has touched a need for so long that its promoter is to be asked about it, once. */
export function isSilent(
  { closed, touchedAt, askedAt }: NeedMemory,
  { offers }: Pick<Policy, 'offers'>,
  now: Date,
): boolean {
  if (closed || askedAt !== null) return false;
  return havePassed(offers.silence.checkNeedAfterDays, touchedAt, now);
}
