import { asked } from '../model/need.ts';
import { stillToCome } from '../offers/progress/need-progress.ts';
import type { ProjectToday } from '../today/project.ts';
import { type Came, inAll, nothing, plus, times } from './came.ts';
import { cameTo, endOf, yearOf } from './of-need.ts';

/** One kind of thing in one unit: things of other units do not add up. */
export interface Goods {
  material: string;
  unit: string;
  asked: number;
  came: Came;
  /** Accepted through the site, and on its way. */
  promised: number;
  /** To how many projects some of it came. */
  projects: number;
}

/** What one year brought. */
export interface YearOfImpact {
  /** `2026`. */
  year: string;
  completed: number;
  people: Came;
  hours: Came;
}

/** What came of some projects. */
export interface Impact {
  projects: number;
  completed: number;
  /** Needs that somebody can still be thanked for: not those that were wanted no more, nor money. */
  needs: { asked: number; filled: number };
  people: Came;
  hours: Came;
  /** People whose needs say no hours: they are among `people`, and their time is not known. */
  withoutHours: number;
  /** What came most widely first. */
  goods: Goods[];
  /** To how many projects some thing came. */
  equipped: number;
  /** Dollars of completed projects: by the partner's campaigns, as the content tells, and otherwise. */
  dollars: { campaigns: number; elsewhere: number };
  /** Givers through the site, project by project: who helped two projects counts in both. */
  givers: number;
  /** The earliest first; years in which nothing came are not among them. */
  years: YearOfImpact[];
}

/** What came of some projects, in whatever order they are. */
export function impactOf(projects: readonly ProjectToday[]): Impact {
  const goods = new Map<string, Goods>();
  const years = new Map<string, YearOfImpact>();
  const impact: Impact = { ...emptyImpact(), projects: projects.length };
  for (const project of projects) {
    const { phase, data } = project;
    const completed = phase === 'completed';
    if (completed) {
      impact.completed += 1;
      impact.dollars.campaigns += data.funding?.raised ?? 0;
      yearIn(years, yearOf(endOf(data))).completed += 1;
    }
    impact.givers += project.givers;
    let equipped = false;
    for (const item of project.needs) {
      const { need, progress } = item;
      const { came, years: dated } = cameTo(item, project);
      if (need.category === 'financial') {
        impact.dollars.elsewhere += came.elsewhere;
        continue;
      }
      if (phase !== 'cancelled' && progress.closed !== 'unwanted') {
        impact.needs.asked += 1;
        if (progress.filled) impact.needs.filled += 1;
      }
      if (need.category === 'human') {
        const hours = need.hours ?? 0;
        impact.people = plus(impact.people, came);
        impact.hours = plus(impact.hours, times(came, hours));
        if (need.hours === undefined) impact.withoutHours += inAll(came);
        for (const [year, part] of dated) {
          const row = yearIn(years, year);
          row.people = plus(row.people, part);
          row.hours = plus(row.hours, times(part, hours));
        }
        continue;
      }
      if (phase === 'cancelled' && inAll(came) === 0) continue;
      const kind = goodsIn(goods, need.material, need.unit);
      kind.asked += asked(need);
      kind.came = plus(kind.came, came);
      kind.promised += phase === 'cancelled' ? 0 : Math.max(0, stillToCome(progress));
      if (inAll(came) > 0) {
        kind.projects += 1;
        equipped = true;
      }
    }
    if (equipped) impact.equipped += 1;
  }
  impact.goods = [...goods.values()].sort(widestFirst);
  impact.years = [...years.values()].sort((a, b) => a.year.localeCompare(b.year));
  return impact;
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
  return (
    completed === 0 &&
    inAll(people) === 0 &&
    equipped === 0 &&
    dollars.campaigns + dollars.elsewhere === 0
  );
}

function emptyImpact(): Impact {
  return {
    projects: 0,
    completed: 0,
    needs: { asked: 0, filled: 0 },
    people: nothing,
    hours: nothing,
    withoutHours: 0,
    goods: [],
    equipped: 0,
    dollars: { campaigns: 0, elsewhere: 0 },
    givers: 0,
    years: [],
  };
}

function yearIn(years: Map<string, YearOfImpact>, year: string): YearOfImpact {
  const row = years.get(year) ?? { year, completed: 0, people: nothing, hours: nothing };
  years.set(year, row);
  return row;
}

function goodsIn(goods: Map<string, Goods>, material: string, unit: string): Goods {
  const name = `${material} ${unit}`;
  const empty = { material, unit, asked: 0, came: nothing, promised: 0, projects: 0 };
  const kind = goods.get(name) ?? empty;
  goods.set(name, kind);
  return kind;
}

/** The share that came says what is well on its way, where as many projects have some. */
function widestFirst(a: Goods, b: Goods): number {
  const share = ({ came, asked: all }: Goods) => inAll(came) / all;
  return (
    b.projects - a.projects ||
    share(b) - share(a) ||
    b.asked - a.asked ||
    `${a.material} ${a.unit}`.localeCompare(`${b.material} ${b.unit}`)
  );
}
