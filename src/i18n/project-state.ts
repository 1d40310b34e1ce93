import type { Window } from '../model/day.ts';
import type { Phase } from '../model/phase.ts';
import { sayDay } from './date.ts';
import { sayTimeLeft } from './time-left.ts';

interface Stated {
  phase: Phase;
  daysLeft: number;
  data: { window: Window; outcome?: { date: string } | undefined };
}

/** Where a project stands, with a capital: `Il reste 98 jours pour aider`, `Terminé le 4 mai 2026`. */
export function sayState(project: Stated, today: string): string {
  const { outcome } = project.data;
  const words =
    project.phase === 'completed' && outcome
      ? `terminé le ${sayDay(outcome.date)}`
      : sayTimeLeft(project, today);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
