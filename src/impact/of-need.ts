import type { NeedToday } from '../today/need.ts';
import type { ProjectToday } from '../today/project.ts';
import { type Came, nothing, plus } from './came.ts';

/** What came toward a need, in people, units or dollars, and in which year. */
export interface CameByYear {
  came: Came;
  /** By year, `2026`; what came on no known day is under none. */
  years: Map<string, Came>;
}

/**
 * What came toward a need. Through the site: what is marked received, the day it was. Found otherwise:
 * things that the content says are received; people and money only once the project tells how it ended,
 * since until then they are found, and have not given yet. They count in the year of that day.
 */
export function cameTo(
  { need, progress, days }: Pick<NeedToday, 'need' | 'progress' | 'days'>,
  { phase, data }: Pick<ProjectToday, 'phase' | 'data'>,
): CameByYear {
  const years = new Map<string, Came>();
  let came = nothing;
  const add = (year: string | undefined, part: Came) => {
    came = plus(came, part);
    if (year !== undefined) years.set(year, plus(years.get(year) ?? nothing, part));
  };
  for (const { day, delivered } of days) {
    if (delivered > 0) add(yearOf(day), { site: delivered, elsewhere: 0 });
  }
  const { covered } = progress;
  const counts = phase === 'completed' || (need.category === 'material' && phase !== 'cancelled');
  if (counts && covered > 0) {
    const end = phase === 'completed' ? yearOf(endOf(data)) : undefined;
    add(end, { site: 0, elsewhere: covered });
  }
  return { came, years };
}

/** The day on which a completed project says that it ended. */
export function endOf({ outcome, window }: ProjectToday['data']): string {
  return outcome?.date ?? window.end;
}

/** The year of a day: `2026`, of `2026-09-01`. */
export function yearOf(day: string): string {
  return day.slice(0, 4);
}
