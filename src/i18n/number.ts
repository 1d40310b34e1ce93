const whole = new Intl.NumberFormat('fr-CA', { maximumFractionDigits: 1 });

/** A number as it is written: `12 500`, `1,5`. */
export function sayNumber(value: number): string {
  return whole.format(value);
}

/** A count with its noun: `1 jour`, `98 jours`. In French, the plural starts at two. */
export function count(value: number, one: string, many: string): string {
  return `${sayNumber(value)}\u00a0${Math.abs(value) < 2 ? one : many}`;
}
