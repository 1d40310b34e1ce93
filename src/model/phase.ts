import type { Window } from './day.ts';
import { daysBetween } from './days-between.ts';
import type { ProjectStatus } from './project.ts';

/**
 * Where a project stands on a day. `over` is a project whose window has passed and whose promoter
 * has not yet said how it ended.
 */
export type Phase = 'upcoming' | 'running' | 'over' | 'completed' | 'cancelled';

/** The phase of a project on a day, `YYYY-MM-DD`. */
export function phaseOn(today: string, project: { status: ProjectStatus; window: Window }): Phase {
  if (project.status !== 'open') return project.status;
  if (today < project.window.start) return 'upcoming';
  return today <= project.window.end ? 'running' : 'over';
}

/** Whether a project still takes offers in that phase. One can help before it starts. */
export function takesOffers(phase: Phase): boolean {
  return phase === 'upcoming' || phase === 'running';
}

/** Days left to help, today included; 0 once the window has passed. */
export function daysLeft(today: string, window: Window): number {
  return Math.max(0, daysBetween(today, window.end) + 1);
}
