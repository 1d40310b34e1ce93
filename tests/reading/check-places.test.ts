import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/model/content.ts';
import { checkPlaces } from '../../src/reading/check-places.ts';

const regions = [
  { slug: 'mauricie', data: { name: 'Mauricie' } },
  { slug: 'estrie', data: { name: 'Estrie' } },
];

/** Only what the check looks at. */
const contentAt = (municipality: string, region: string) =>
  ({
    regions,
    projects: [{ file: 'projects/un.md', data: { place: { municipality }, region } }],
  }) as unknown as Content;

describe('the municipality of a project', () => {
  it.each([
    ['Saint-Stanislas', 'mauricie'],
    ['ST STANISLAS', 'mauricie'],
    ['Grand-Mère', 'mauricie'],
    ['Lennoxville', 'estrie'],
  ])('is known: %s, %s', (municipality, region) => {
    expect(checkPlaces(contentAt(municipality, region))).toEqual([]);
  });

  it('is advised against in another region than its own', () => {
    expect(checkPlaces(contentAt('Sherbrooke', 'mauricie'))).toEqual([
      expect.objectContaining({
        file: 'projects/un.md',
        field: 'place.municipality',
        value: 'Sherbrooke',
        wrong: 'n’est pas dans la région Mauricie, mais dans la région Estrie',
      }),
    ]);
  });

  it('is advised against where nobody knows it, with what may have been meant', () => {
    const [advice] = checkPlaces(contentAt('Shawinigane', 'mauricie'));
    expect(advice?.mend).toContain('« Shawinigan »');
    expect(checkPlaces(contentAt('Xyzzy', 'mauricie'))[0]?.mend).toContain('nom officiel');
  });
});
