import { type AddressOf, needPath } from '../model/address.ts';
import { lengthInDays, type Window } from '../model/day.ts';
import { daysBetween } from '../model/days-between.ts';
import type { NeedToday } from '../today/need.ts';
import type { ProjectToday } from '../today/project.ts';

/** Something that a calendar shows, on whole days. */
export interface Happening {
  project: ProjectToday;
  /** The need that it is about; none for the end of the project itself. */
  item?: NeedToday;
  /** A need of a few days is shown on them; one of many, on its last. */
  kind: 'need' | 'last-day' | 'project-end';
  /** The same for ever, so that calendars change what they show rather than show it twice. */
  id: string;
  /** Both included. */
  days: Window;
  url: string;
  cancelled: boolean;
}

/** A need of more days than this would be a bar across the month, that nobody reads. */
const SHORT_DAYS = 10;

/** All that calendars show of a project: when its needs that have dates of their own must be met, and its last day. */
export function happeningsOf(project: ProjectToday, addressOf: AddressOf): Happening[] {
  const { slug, data, phase } = project;
  const page = addressOf(`/projets/${slug}/`);
  const cancelled = phase === 'cancelled';
  const needs = project.needs.flatMap((item): Happening[] => {
    const { need, window } = item;
    const kind = lengthInDays(window) <= SHORT_DAYS ? 'need' : 'last-day';
    if (!need.window || need.category === 'financial') return [];
    if (!shown(item, kind, cancelled)) return [];
    const days = kind === 'need' ? window : { start: window.end, end: window.end };
    const url = addressOf(needPath(slug, need.id));
    return [{ project, item, kind, id: url, days, url, cancelled }];
  });
  const { end } = data.window;
  return [
    ...needs,
    {
      project,
      kind: 'project-end',
      id: `${page}#fin`,
      days: { start: end, end },
      url: page,
      cancelled,
    },
  ];
}

/** What is found is still to come on its days; there is no last day to offer it any more. */
function shown({ state }: NeedToday, kind: Happening['kind'], cancelled: boolean): boolean {
  return cancelled || state === 'lacking' || (state === 'filled' && kind === 'need');
}

/** How far back and ahead a calendar of many projects looks, in days, and how much it holds. */
const PAST_DAYS = 31;
const AHEAD_DAYS = 400;
const MOST = 500;

/** What is about to happen in many projects, the nearest days first; then what has just happened. */
export function soonOf(
  projects: readonly ProjectToday[],
  { today, addressOf }: { today: string; addressOf: AddressOf },
): Happening[] {
  const near = projects
    .flatMap((project) => happeningsOf(project, addressOf))
    .map((happening) => ({ happening, away: daysBetween(today, happening.days.end) }))
    .filter(({ away }) => away >= -PAST_DAYS && away <= AHEAD_DAYS)
    .sort(
      (one, other) =>
        nearness(one.away) - nearness(other.away) ||
        one.happening.id.localeCompare(other.happening.id),
    );
  return near.slice(0, MOST).map(({ happening }) => happening);
}

/** Days to wait; what is past comes after all that is to come. */
const nearness = (away: number) => (away >= 0 ? away : AHEAD_DAYS - away);
