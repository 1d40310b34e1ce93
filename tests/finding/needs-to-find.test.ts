import { expect, test } from 'vitest';
import { byRegion, extentOf } from '../../src/finding/by-region.ts';
import { needsToFind } from '../../src/finding/needs-to-find.ts';
import { readContent } from '../../src/reading/read.ts';
import { projectOn } from '../../src/today/project.ts';
import { aNeed, aProject, smallIndex } from './support/small-index.ts';

test('what is found is what is lacking today; money where it can be given, once for each project', async () => {
  const reading = await readContent('content');
  if (!reading.ok) throw new Error('the sample is not sound');
  const { projects, settings } = reading.content;
  const today = settings.demonstration?.clock ?? '';
  const all = projects.map(({ slug, data }) =>
    projectOn(today, { slug, data, story: '' }, settings),
  );
  const found = needsToFind(
    all,
    () => 'Offrir',
    ({ data }) => ({ municipality: data.place.municipality, region: data.region }),
  );
  const key = (project: string, need: string) => `${project} ${need}`;
  const things = found.filter(({ category }) => category !== 'financial');
  expect(things.map(({ project, id }) => key(project.slug, id))).toEqual(
    all.flatMap(({ slug, lacking }) =>
      lacking
        .filter(({ need }) => need.category !== 'financial')
        .map(({ need }) => key(slug, need.id)),
    ),
  );
  const money = found.filter(({ category }) => category === 'financial');
  const campaigns = all.filter(
    ({ takesOffers, data: { funding } }) => takesOffers && funding && funding.raised < funding.goal,
  );
  expect(money.map(({ project }) => project.slug)).toEqual(campaigns.map(({ slug }) => slug));
  expect(money.every(({ missing }) => missing > 0)).toBe(true);
  expect(money.length).toBeGreaterThan(3);
});

test('by browsing, what is done from home comes first, then each region by name, what is essential first', () => {
  const far = aProject('loin', { spot: { municipality: 'Shawinigan', region: 'mauricie' } });
  const needs = [
    aNeed('tard', { window: { start: '2026-11-01', end: '2027-04-30' } }),
    aNeed('tot'),
    aNeed('mauricie', { project: far }),
    aNeed('essentiel', { essential: true, window: { start: '2026-11-01', end: '2027-05-31' } }),
    aNeed('chez-soi', {
      category: 'human',
      term: 'sewing',
      project: aProject('a', { remote: true }),
    }),
  ];
  const groups = byRegion(needs, smallIndex([]));
  expect(groups.map(({ region }) => region?.slug)).toEqual([
    undefined,
    'capitale-nationale',
    'mauricie',
  ]);
  expect(groups[1]?.needs.map(({ id }) => id)).toEqual(['essentiel', 'tard', 'tot']);
  expect(extentOf(needs)).toEqual({ needs: 5, regions: 2 });
});
