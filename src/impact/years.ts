import { type Came, nothing, plus, times } from './came.ts';

/** What one year brought. */
export interface YearOfImpact {
  /** `2026`. */
  year: string;
  completed: number;
  people: Came;
  hours: Came;
}

export type Years = Map<string, YearOfImpact>;

/** Adds to a year people who gave so many hours each. */
export function addPeople(years: Years, year: string, people: Came, hours: number): void {
  const known = yearIn(years, year);
  years.set(year, {
    ...known,
    people: plus(known.people, people),
    hours: plus(known.hours, times(people, hours)),
  });
}

/** Adds to a year a project that it completed. */
export function addCompleted(years: Years, year: string): void {
  const known = yearIn(years, year);
  years.set(year, { ...known, completed: known.completed + 1 });
}

/** The earliest first; years in which nothing came are not among them. */
export function inOrder(years: Years): YearOfImpact[] {
  return [...years.values()].sort((a, b) => a.year.localeCompare(b.year));
}

function yearIn(years: Years, year: string): YearOfImpact {
  return years.get(year) ?? { year, completed: 0, people: nothing, hours: nothing };
}
