import type { LedgerDay } from '../offers/progress/ledger.ts';
import type { NeedToday } from './need.ts';
import type { ProjectToday } from './project.ts';

/** The day on which a project appeared, `YYYY-MM-DD`: no later than today, where nobody has said it. */
export function appearedOn({ data }: Pick<ProjectToday, 'data'>, today: string): string {
  return earliest(data.published ?? data.window.start, today);
}

/**
 * The last day, `YYYY-MM-DD`, on which what a project says has changed: it appeared, help was found, lost
 * or brought from elsewhere, its campaign was looked at, or it came to its end.
 */
export function lastChangeOf(project: ProjectToday, today: string): string {
  const { outcome, funding } = project.data;
  const known = [
    appearedOn(project, today),
    ...project.needs.flatMap(lastFinding),
    ...(funding?.asOf ? [funding.asOf] : []),
    ...(outcome ? [outcome.date] : []),
  ];
  return earliest(known.sort().at(-1) ?? today, today);
}

/** What was only offered changes nothing yet of what is missing. */
const counts = ({ accepted, delivered, elsewhere, broken }: LedgerDay) =>
  accepted !== 0 || delivered !== 0 || elsewhere !== 0 || broken !== 0;

/** The latest days come first. */
function lastFinding({ days }: NeedToday): string[] {
  const last = days.find(counts);
  return last ? [last.day] : [];
}

const earliest = (one: string, other: string) => (one < other ? one : other);
