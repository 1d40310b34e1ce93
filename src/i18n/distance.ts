import { sayNumber } from './number.ts';

/** A distance that is worth saying: « à 12 km ». Nothing next door, nor where it is not known. */
export function sayDistance(kilometres: number | undefined): string {
  if (kilometres === undefined || kilometres < 2) return '';
  const rounded = kilometres < 100 ? Math.round(kilometres) : Math.round(kilometres / 10) * 10;
  return `à\u00a0${sayNumber(rounded)}\u00a0km`;
}
