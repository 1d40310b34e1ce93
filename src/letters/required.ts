/** What a letter cannot be written without: whoever composes it must give it. */
export function required<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`letters: a letter lacks its ${what}`);
  return value;
}
