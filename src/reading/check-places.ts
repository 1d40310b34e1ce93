import type { Content } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import { placesNamed } from '../places/place-named.ts';
import { places } from '../places/quebec.ts';
import { nearest } from './nearest.ts';

/**
 * Municipalities that nobody knows, or that lie in another region than their project says. Advice only: a
 * town may be newer than the list, and a hamlet may be the name by which all know a place.
 */
export function checkPlaces({ projects, regions }: Content): Problem[] {
  const names = new Map(regions.map(({ slug, data }) => [slug, data.name]));
  return projects.flatMap(({ file, data: { place, region } }): Problem[] => {
    const value = place.municipality;
    const known = placesNamed(places, value);
    if (known.some((one) => one.region === region)) return [];
    const [elsewhere] = known;
    const field = 'place.municipality';
    if (elsewhere) {
      const right = names.get(elsewhere.region) ?? elsewhere.region;
      return [
        {
          file,
          field,
          value,
          wrong: `n’est pas dans la région ${names.get(region) ?? region}, mais dans la région ${right}`,
          mend: `écrivez « region: ${elsewhere.region} », ou corrigez la municipalité`,
        },
      ];
    }
    const meant = nearest(value, namesIn(region));
    return [
      {
        file,
        field,
        value,
        wrong: 'n’est pas une municipalité connue du Québec',
        mend: meant
          ? `vouliez-vous dire « ${meant} » ?`
          : 'écrivez son nom officiel ; sinon, seul un code postal situe le projet',
      },
    ];
  });
}

const namesIn = (region: string): string[] =>
  places
    .filter((place) => place.kind !== 'postal' && place.region === region)
    .map(({ name }) => name);
