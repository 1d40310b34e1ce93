const DAY_MS = 86_400_000;

/** Whether so many days have passed. A clock that was set back only makes it wait. */
export function havePassed(days: number, since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= days * DAY_MS;
}

/** The instant so many days of 24 hours after another; before it where they are negative. */
export function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * DAY_MS);
}
