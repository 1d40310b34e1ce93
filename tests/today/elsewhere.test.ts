import { describe, expect, test } from 'vitest';
import { need as needSchema } from '../../src/model/need.ts';
import type { NeedToday } from '../../src/today/need.ts';
import type { ProjectToday } from '../../src/today/project.ts';
import { nearestToRegion, relatedTo } from '../../src/today/related-projects.ts';
import { sameNeedsElsewhere, similarNeeds } from '../../src/today/similar-needs.ts';

const ESTRIE = ['Sherbrooke', 'estrie'] as const;
const NEXT_DOOR = ['Drummondville', 'centre-du-quebec'] as const;
const SAME_REGION = ['Lac-Mégantic', 'estrie'] as const;
const FAR = ['Gaspé', 'gaspesie-iles-de-la-madeleine'] as const;

/** Only what is looked at. */
function project(
  slug: string,
  [municipality, region]: readonly [string, string],
  { material = 'bicycle', open = true, sectors = ['culture'] } = {},
): ProjectToday {
  const need = needSchema.parse({
    id: 'besoin',
    title: 'Un besoin',
    category: 'material',
    material,
    unit: 'piece',
    quantity: 2,
  });
  const item = { need, tally: { asked: 2, covered: 0, missing: 2 } } as NeedToday;
  return {
    slug,
    data: { place: { municipality }, region, communities: [], sectors },
    needs: [item],
    lacking: open ? [item] : [],
    takesOffers: open,
  } as unknown as ProjectToday;
}

const done = project('fini', ESTRIE, { open: false });
const from = (of: ProjectToday) => of.needs[0] as NeedToday;

describe('needs elsewhere', () => {
  test('are for the same thing, the nearest in kilometres first, whatever the region', () => {
    const all = [project('loin', FAR), project('region', SAME_REGION), project('pres', NEXT_DOOR)];
    const near = similarNeeds(done, from(done), [done, ...all], 5);
    expect(near.map((one) => one.project.slug)).toEqual(['pres', 'region', 'loin']);
    expect(near.map(({ kilometres }) => Math.round((kilometres ?? 0) / 10) * 10)).toEqual([
      70, 80, 680,
    ]);
  });

  test('may be for another thing nearby, never far', () => {
    const all = [
      project('loin', FAR, { material: 'lumber' }),
      project('ici', ESTRIE, { material: 'lumber' }),
    ];
    const near = similarNeeds(done, from(done), all, 5);
    expect(near.map((one) => [one.project.slug, one.likeness])).toEqual([['ici', 'near']]);
    expect(sameNeedsElsewhere(done, all, 5)).toEqual([]);
  });

  test('are found for a project that nobody can place, its own region first', () => {
    const nowhere = project('nulle-part', ['Nulle-Part', 'estrie'], { open: false });
    const all = [project('loin', FAR), project('region', SAME_REGION)];
    const near = sameNeedsElsewhere(nowhere, all, 5);
    expect(near.map((one) => one.project.slug)).toEqual(['region', 'loin']);
    expect(near[0]?.kilometres).toBeUndefined();
  });
});

describe('projects elsewhere', () => {
  test('are open, the nearest of those as much alike first', () => {
    const all = [
      project('loin', FAR),
      project('autre-chose', SAME_REGION, { sectors: ['sport'] }),
      project('pres', NEXT_DOOR),
      project('ferme', ESTRIE, { open: false }),
    ];
    const related = relatedTo(done, all, 5);
    expect(related.map((one) => one.project.slug)).toEqual(['pres', 'autre-chose', 'loin']);
    expect(related[0]?.kilometres).toBeLessThan(80);
  });

  test('are the nearest to a region where none is open', () => {
    const all = [
      project('loin', FAR),
      project('pres', NEXT_DOOR),
      project('ferme', ESTRIE, { open: false }),
    ];
    expect(nearestToRegion('estrie', all, 1).map(({ slug }) => slug)).toEqual(['pres']);
    expect(nearestToRegion('nulle-part', all, 1)).toEqual([]);
  });
});
