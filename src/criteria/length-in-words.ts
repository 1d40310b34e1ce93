const YEAR = 365;

/** A length as people say it: `un an` rather than `365 jours`. */
export function lengthInWords(days: number): string {
  if (days % YEAR !== 0) return days === 1 ? 'un jour' : `${days} jours`;
  return days === YEAR ? 'un an' : `${days / YEAR} ans`;
}
