/** The time that a run of the schedule may take: the host stops it after 30 seconds. */
export interface Budget {
  isSpent(): boolean;
}

/** A budget of so many milliseconds from now. */
export function budgetOf(milliseconds: number): Budget {
  const end = performance.now() + milliseconds;
  return { isSpent: () => performance.now() >= end };
}
