const DAY_MS = 86_400_000;

/** Whether so many days have passed. A clock that was set back only makes it wait. */
export function havePassed(days: number, since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= days * DAY_MS;
}
