const inFrench = new Intl.Collator('fr-CA');

/** Terms in alphabetical order, under the letter that they begin with, accents apart. */
export function byInitial<T extends { label: string }>(terms: readonly T[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const term of terms.toSorted((one, other) => inFrench.compare(one.label, other.label))) {
    const initial = term.label.normalize('NFD').charAt(0).toUpperCase();
    groups.set(initial, [...(groups.get(initial) ?? []), term]);
  }
  return [...groups];
}
