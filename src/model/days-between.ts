const DAY_MS = 86_400_000;

/** Days from `from` to `to` (negative when `to` comes first). Both are `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}
