import type { Place, Position } from './place.ts';

/** The middle of a region as it is lived in: that of its municipalities, not of its forests. */
export function centreOf(places: readonly Place[], region: string): Position | undefined {
  const towns = places.filter((place) => place.kind === 'municipality' && place.region === region);
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];
  const latitude = middle(towns.map((town) => town.latitude));
  const longitude = middle(towns.map((town) => town.longitude));
  return latitude === undefined || longitude === undefined ? undefined : { latitude, longitude };
}
