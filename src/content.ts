import { type CollectionEntry, getCollection } from 'astro:content';
import { type Choices, choicesOf } from './alerts/choices.ts';
import type { Following } from './alerts/following.ts';
import type { Caisse } from './model/caisse.ts';
import { fixedInstant, today } from './model/clock.ts';
import type { Window } from './model/day.ts';
import type { Project } from './model/project.ts';
import type { Settings } from './model/settings.ts';
import { mostWanted, type Wanted } from './model/wanted.ts';
import { ALL_PROJECTS } from './offers/progress/project-progress.ts';
import type { NeedToday } from './today/need.ts';
import { byUrgency, type ProjectToday, projectOn } from './today/project.ts';

export type { NeedToday, ProjectToday };

export type Region = CollectionEntry<'regions'>;
export type CaisseEntry = CollectionEntry<'caisses'>;
export type Community = CollectionEntry<'communities'>;
export type Partner = CollectionEntry<'partners'>;
export type ResourceEntry = CollectionEntry<'resources'>;

/** Everything pages know, as it stands today. */
export interface Site {
  settings: Settings;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Those that take offers first, the nearest end first; then the completed, the latest first. */
  projects: ProjectToday[];
  regions: Region[];
  caisses: CaisseEntry[];
  communities: Community[];
  partners: Partner[];
  /** How many have given through the site; nothing where its own counts could not be read. */
  givers: number | undefined;
  resources: ResourceEntry[];
}

let known: Promise<Site> | undefined;

/** The content, read once for a whole build, and at each page in development. */
export function theSite(): Promise<Site> {
  if (import.meta.env.DEV) return readSite();
  known ??= readSite();
  return known;
}

async function readSite(): Promise<Site> {
  const [settingsEntry] = await getCollection('settings');
  if (!settingsEntry) throw new Error('content.ts: the settings collection is empty');
  const settings = settingsEntry.data;
  const day = todayOf(settings);
  const [projects, progress, regions, caisses, communities, partners, resources] =
    await Promise.all([
      getCollection('projects'),
      getCollection('progress'),
      getCollection('regions'),
      getCollection('caisses'),
      getCollection('communities'),
      getCollection('partners'),
      getCollection('resources'),
    ]);
  const recorded = new Map(progress.map(({ id, data }) => [id, data]));
  const byName = <E extends { data: { name: string } }>(entries: E[]) =>
    entries.sort((a, b) => a.data.name.localeCompare(b.data.name, 'fr'));
  return {
    settings,
    today: day,
    projects: projects
      .map(({ id, data, rendered }) =>
        projectOn(day, { slug: id, data, story: rendered?.html ?? '' }, settings, recorded.get(id)),
      )
      .sort(byUrgency),
    regions: byName(regions),
    caisses: byName(caisses),
    communities: byName(communities),
    partners: byName(partners),
    givers: recorded.get(ALL_PROJECTS)?.givers,
    resources: byName(resources),
  };
}

/** The day the pages speak of: a fixed one for tests, a demonstration's, or the real one. */
function todayOf({ demonstration }: Settings): string {
  return today({
    fixed: process.env.PERRON_NOW ? fixedInstant.parse(process.env.PERRON_NOW) : undefined,
    demonstration: demonstration?.clock,
    now: new Date(),
  });
}

/** What one can follow: all of the projects, or those of a region, a caisse or a community. */
export interface Followed {
  /** The path of its page, and of its feed and calendar but for their names. */
  base: string;
  title: string;
  projects: readonly ProjectToday[];
  /** What an alert about it follows from the start; the whole site is followed by choosing. */
  chosen?: Partial<Following>;
}

/** All that one can follow, the whole site first. */
export function followed(site: Site): Followed[] {
  const { projects, regions, caisses, communities } = site;
  return [
    { base: '/', title: 'Tous les projets', projects },
    ...regions.map(({ id, data }) => ({
      base: `/regions/${id}/`,
      title: data.name,
      projects: projectsWhere(site, ({ region }) => region === id),
      chosen: { regions: [id] },
    })),
    ...caisses.map(({ id, data }) => ({
      base: `/caisses/${id}/`,
      title: data.name,
      projects: projectsWhere(site, ({ caisse }) => caisse === id),
      chosen: { caisses: [id] },
    })),
    ...communities.map(({ id, data }) => ({
      base: `/communautes/${id}/`,
      title: data.name,
      projects: projectsWhere(site, ({ communities: some }) => some.includes(id)),
      chosen: { communities: [id] },
    })),
  ];
}

/** Its path as the parameter of the routes under it: none for the whole site. */
export function baseParam({ base }: Pick<Followed, 'base'>): string | undefined {
  return base.slice(1, -1) || undefined;
}

/** Some of the projects, in order. */
export function projectsWhere(site: Site, test: (data: Project) => boolean): ProjectToday[] {
  return site.projects.filter(({ data }) => test(data));
}

/** Projects by what a reader can do with them. */
export function byPhase(projects: readonly ProjectToday[]) {
  return {
    open: projects.filter((project) => project.takesOffers),
    over: projects.filter(({ phase }) => phase === 'over'),
    completed: projects.filter(({ phase }) => phase === 'completed'),
    cancelled: projects.filter(({ phase }) => phase === 'cancelled'),
  };
}

/** What some projects need most, people and things. */
export function wantedBy(projects: readonly ProjectToday[], most: number): Wanted[] {
  return mostWanted(
    projects.map(({ slug, lacking }) => ({
      project: slug,
      needs: lacking.map(({ need, tally }) => ({ need, missing: tally.missing })),
    })),
  ).slice(0, most);
}

/** The first thing that each of the most pressing projects lacks; money has its own way. */
export function mostPressing(open: readonly ProjectToday[], most: number) {
  return open
    .flatMap((project) => {
      const item = project.lacking.find(({ need }) => need.category !== 'financial');
      return item ? [{ project, item }] : [];
    })
    .slice(0, most);
}

/** A caisse's calls for projects: those open today, then those to come, then the past ones. */
export function callsOf({ calls }: Caisse, today: string) {
  const stateOf = ({ start, end }: Window) =>
    today > end ? ('past' as const) : today < start ? ('upcoming' as const) : ('open' as const);
  const order = { open: 0, upcoming: 1, past: 2 };
  return calls
    .map((call) => ({ ...call, state: stateOf(call.window) }))
    .sort((a, b) => order[a.state] - order[b.state] || a.window.end.localeCompare(b.window.end));
}

/** All that an alert can follow. */
export function alertChoices({ regions, caisses, communities, settings }: Site): Choices {
  const bySlug = <E extends { id: string; data: { name: string } }>(entries: readonly E[]) =>
    Object.fromEntries(entries.map(({ id, data }) => [id, data]));
  const names = <E extends { id: string; data: { name: string } }>(entries: readonly E[]) =>
    Object.fromEntries(entries.map(({ id, data }) => [id, data.name]));
  return choicesOf({
    regions: names(regions),
    caisses: bySlug(caisses),
    communities: names(communities),
    vocabularies: settings.vocabularies,
  });
}

/** The entry with that slug. A missing one is a broken invariant: references are checked before. */
export function named<E extends { id: string }>(entries: readonly E[], id: string): E {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`content.ts: no entry « ${id} »`);
  return found;
}
