/** A number of days as it is said: `un an`, `90 jours`. */
export function sayDays(days: number): string {
  if (days === 1) return 'un jour';
  if (days === 365) return 'un an';
  if (days % 365 === 0) return `${days / 365} ans`;
  return `${days} jours`;
}
