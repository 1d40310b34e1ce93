import type { NeedToday } from './need.ts';
import type { ProjectToday } from './project.ts';

/** A project that still takes help, and the first thing that it lacks. */
export interface Lack {
  project: ProjectToday;
  item: NeedToday;
}

/** What each project lacks first: people and things before money. Those that lack nothing are left out. */
export function firstLacking(projects: readonly ProjectToday[]): Lack[] {
  return projects.flatMap((project) => {
    const { lacking } = project;
    const item = lacking.find(({ need }) => need.category !== 'financial') ?? lacking[0];
    return item ? [{ project, item }] : [];
  });
}
