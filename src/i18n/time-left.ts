import type { Window } from '../model/day.ts';
import { daysBetween } from '../model/days-between.ts';
import type { Phase } from '../model/phase.ts';
import { count } from './number.ts';

interface Timed {
  phase: Phase;
  daysLeft: number;
  data: { window: Window };
}

/** How long one can still help, or where the project stands: `il reste 98 jours pour aider`. */
export function sayTimeLeft({ phase, daysLeft, data }: Timed, today: string): string {
  switch (phase) {
    case 'upcoming': {
      const days = daysBetween(today, data.window.start);
      return days === 1 ? 'commence demain' : `commence dans ${count(days, 'jour', 'jours')}`;
    }
    case 'running':
      return daysLeft === 1
        ? 'dernier jour pour aider'
        : `il reste ${count(daysLeft, 'jour', 'jours')} pour aider`;
    case 'over':
      return 'période terminée';
    case 'completed':
      return 'projet terminé';
    case 'cancelled':
      return 'projet annulé';
  }
}
