import type { Position } from './place.ts';

const EARTH_RADIUS = 6371;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** The distance between two points as the crow flies, in kilometres. */
export function kilometresBetween(a: Position, b: Position): number {
  const sine = (one: number, other: number) => Math.sin(radians(other - one) / 2) ** 2;
  const share =
    sine(a.latitude, b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * sine(a.longitude, b.longitude);
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(share)));
}
