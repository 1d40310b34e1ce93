import type { HumanNeed } from '../model/need.ts';
import { stillToCome } from '../offers/progress/need-progress.ts';
import type { NeedToday } from '../today/need.ts';
import type { ProjectToday } from '../today/project.ts';
import { type Came, inAll, nothing, plus, times } from './came.ts';
import { addGoods, type Goods, type GoodsByKind, widestFirst } from './goods.ts';
import { type CameByYear, cameTo, endOf, yearOf } from './of-need.ts';
import { addCompleted, addPeople, inOrder, type YearOfImpact, type Years } from './years.ts';

/** What came of some projects. */
export interface Impact {
  projects: number;
  completed: number;
  /** Needs of people and things; not those of cancelled projects, nor those that were wanted no more. */
  needs: { asked: number; filled: number };
  people: Came;
  hours: Came;
  /** People whose needs say no hours: they are among `people`, and their time is not known. */
  withoutHours: number;
  /** What came to the most needs first. */
  goods: Goods[];
  /** To how many projects some thing came. */
  equipped: number;
  /** Dollars of completed projects: by the partner's campaigns, as the content tells, and otherwise. */
  dollars: { campaigns: number; elsewhere: number };
  /** The earliest first; years in which nothing came are not among them. */
  years: YearOfImpact[];
}

/** What came of some projects, in whatever order they are. */
export function impactOf(projects: readonly ProjectToday[]): Impact {
  const kinds: GoodsByKind = new Map();
  const years: Years = new Map();
  const impact: Impact = { ...none(), projects: projects.length };
  for (const project of projects) addProject(impact, kinds, years, project);
  return { ...impact, goods: widestFirst(kinds), years: inOrder(years) };
}

/** What came of projects, by what each is grouped under: its region, its caisse. */
export function impactBy(
  projects: readonly ProjectToday[],
  key: (project: ProjectToday) => string,
): Map<string, Impact> {
  const groups = Map.groupBy(projects, key);
  return new Map([...groups].map(([name, group]) => [name, impactOf(group)]));
}

/** Whether there is nothing to tell yet. */
export function isNothing({ completed, people, equipped, dollars }: Impact): boolean {
  const money = dollars.campaigns + dollars.elsewhere;
  return completed + inAll(people) + equipped + money === 0;
}

function none(): Impact {
  return {
    ...{ projects: 0, completed: 0, needs: { asked: 0, filled: 0 } },
    ...{ people: nothing, hours: nothing, withoutHours: 0, goods: [], equipped: 0 },
    ...{ dollars: { campaigns: 0, elsewhere: 0 }, years: [] },
  };
}

function addProject(impact: Impact, kinds: GoodsByKind, years: Years, project: ProjectToday): void {
  const { phase, data, needs } = project;
  if (phase === 'completed') {
    impact.completed += 1;
    impact.dollars.campaigns += data.funding?.raised ?? 0;
    addCompleted(years, yearOf(endOf(data)));
  }
  let equipped = false;
  for (const item of needs) {
    const { need, progress } = item;
    const found = cameTo(item, project);
    if (need.category === 'financial') impact.dollars.elsewhere += found.came.elsewhere;
    else if (phase !== 'cancelled') addNeed(impact, item);
    if (need.category === 'human') addHelp(impact, years, need, found);
    if (need.category !== 'material') continue;
    const came = inAll(found.came) > 0;
    equipped ||= came;
    // Of a cancelled project, what was asked is wanted no more.
    if (phase === 'cancelled' && !came) continue;
    const promised = phase === 'cancelled' ? 0 : Math.max(0, stillToCome(progress));
    addGoods(kinds, need, { came: found.came, promised });
  }
  if (equipped) impact.equipped += 1;
}

function addNeed({ needs }: Impact, { progress }: NeedToday): void {
  if (progress.closed === 'unwanted') return;
  needs.asked += 1;
  if (progress.filled) needs.filled += 1;
}

function addHelp(
  impact: Impact,
  years: Years,
  { hours }: HumanNeed,
  { came, years: dated }: CameByYear,
): void {
  impact.people = plus(impact.people, came);
  impact.hours = plus(impact.hours, times(came, hours ?? 0));
  if (hours === undefined) impact.withoutHours += inAll(came);
  for (const [year, part] of dated) addPeople(years, year, part, hours ?? 0);
}
