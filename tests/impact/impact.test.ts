import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Came, inAll } from '../../src/impact/came.ts';
import { type Impact, impactBy, impactOf, isNothing } from '../../src/impact/impact.ts';
import { underWay } from '../../src/impact/under-way.ts';
import { project as projectSchema } from '../../src/model/project.ts';
import type { Settings } from '../../src/model/settings.ts';
import { noSums } from '../../src/offers/progress/need-sums.ts';
import { projectOn } from '../../src/today/project.ts';
import { arbitraryPast } from '../support/arbitrary-ledger.ts';
import { SEALED } from '../support/content-folder.ts';

/** Everything that adds up, by its name. */
function sums(impact: Impact): Record<string, number> {
  const both = (name: string, { site, elsewhere }: Came) => ({
    [`${name} site`]: site,
    [`${name} elsewhere`]: elsewhere,
  });
  const { projects, completed, equipped, withoutHours, needs, dollars } = impact;
  return Object.assign(
    { projects, completed, equipped, withoutHours, ...needs, ...dollars },
    both('people', impact.people),
    both('hours', impact.hours),
    ...impact.goods.map(({ material, unit, came, promised, asked, served }) => ({
      ...both(`${material} ${unit}`, came),
      ...{ [`${material} ${unit} promised`]: promised, [`${material} ${unit} served`]: served },
      [`${material} ${unit} asked`]: asked,
    })),
    ...impact.years.map(({ year, completed: done, people, hours }) => ({
      ...{ [`${year} completed`]: done, ...both(`${year} people`, people) },
      ...both(`${year} hours`, hours),
    })),
  );
}

const added = (impacts: Impact[]) => {
  const total: Record<string, number> = {};
  for (const [name, value] of impacts.flatMap((each) => Object.entries(sums(each)))) {
    total[name] = (total[name] ?? 0) + value;
  }
  return total;
};

describe('what came of it', () => {
  for (const [name, key] of [
    ['regions', 'region'],
    ['caisses', 'caisse'],
  ] as const) {
    test(`of the ${name} adds up to the whole`, () => {
      fc.assert(
        fc.property(arbitraryPast, (projects) => {
          const parts = [...impactBy(projects, ({ data }) => data[key]).values()];
          fc.pre(projects.length > 0);
          expect(added(parts)).toEqual(sums(impactOf(projects)));
        }),
      );
    });
  }

  test('of the years adds up to the whole', () => {
    fc.assert(
      fc.property(arbitraryPast, (projects) => {
        const { years, people, hours, completed } = impactOf(projects);
        const sum = (of: (row: (typeof years)[number]) => number) =>
          years.reduce((total, row) => total + of(row), 0);
        for (const way of ['site', 'elsewhere'] as const) {
          expect(sum((row) => row.people[way])).toBe(people[way]);
          expect(sum((row) => row.hours[way])).toBe(hours[way]);
        }
        expect(sum((row) => row.completed)).toBe(completed);
        expect(years.map(({ year }) => year)).toEqual(years.map(({ year }) => year).sort());
      }),
    );
  });

  test('is the same in whatever order the projects come', () => {
    fc.assert(
      fc.property(
        arbitraryPast.chain((projects) =>
          fc.tuple(
            fc.constant(projects),
            fc.shuffledSubarray(projects, { minLength: projects.length }),
          ),
        ),
        ([projects, shuffled]) => {
          expect(impactOf(shuffled)).toEqual(impactOf(projects));
          expect(underWay(shuffled)).toEqual(underWay(projects));
        },
      ),
    );
  });

  test('is never less than nothing, and no need is filled that was not asked', () => {
    fc.assert(
      fc.property(arbitraryPast, (projects) => {
        const impact = impactOf(projects);
        for (const [name, value] of Object.entries(sums(impact))) {
          expect(value, name).toBeGreaterThanOrEqual(0);
        }
        expect(impact.needs.filled).toBeLessThanOrEqual(impact.needs.asked);
        expect(impact.completed).toBeLessThanOrEqual(impact.projects);
        const { needs } = underWay(projects);
        expect(needs.filled).toBeLessThanOrEqual(needs.asked);
      }),
    );
  });
});

describe('two sources', () => {
  const day = { offered: 0, accepted: 0, delivered: 0, elsewhere: 0, dropped: 0, broken: 0 };
  const projectWith = (status: 'open' | 'completed' | 'cancelled') =>
    projectOn(
      '2026-11-23',
      {
        slug: 'un-projet',
        story: '',
        data: projectSchema.parse({
          title: 'Un projet',
          summary: 'Un projet pour essayer.',
          status,
          ...{ caisse: 'c', region: 'r', sectors: ['s'], place: { municipality: 'Québec' } },
          promoter: { name: 'Organisme', legalForm: 'nonprofit', contact: SEALED },
          window: { start: '2025-09-01', end: '2026-06-30' },
          needs: [
            {
              ...{ id: 'gens', category: 'human', title: 'Des gens', skill: 's' },
              ...{ quantity: 10, hours: 2.5, covered: 3 },
            },
            {
              ...{ id: 'bois', category: 'material', title: 'Du bois', material: 'm' },
              ...{ unit: 'board', quantity: 40, covered: 12 },
            },
            {
              id: 'sous',
              category: 'financial',
              title: 'Sous',
              amount: 90,
              use: 'fee',
              covered: 20,
            },
          ],
          funding: {
            partner: 'p',
            url: 'https://p.example/',
            goal: 500,
            raised: 300,
            asOf: '2026-05-01',
          },
          ...(status === 'completed' && {
            outcome: { date: '2026-06-20', text: 'Tout est bien fini.' },
          }),
          ...(status === 'cancelled' && { cancellation: 'Il a plu.' }),
        }),
      },
      {} as Settings,
      {
        givers: 2,
        wantedBy: [],
        needs: {
          gens: {
            ...{ ...noSums, added: 1, accepted: 5, delivered: 4 },
            days: [
              { ...day, day: '2026-02-01', delivered: 1, broken: 1 },
              { ...day, day: '2025-11-01', delivered: 3, elsewhere: 1 },
              { ...day, day: '2025-10-01', offered: 6, accepted: 6 },
            ],
          },
        },
      },
    );

  test('are counted apart, each once, in the year in which it is known', () => {
    const impact = impactOf([projectWith('completed')]);
    expect(impact.people).toEqual({ site: 4, elsewhere: 4 });
    expect(impact.hours).toEqual({ site: 10, elsewhere: 10 });
    expect(impact.goods).toMatchObject([{ asked: 40, came: { site: 0, elsewhere: 12 } }]);
    expect(impact.dollars).toEqual({ campaigns: 300, elsewhere: 20 });
    expect(impact.years).toEqual([
      {
        year: '2025',
        completed: 0,
        people: { site: 3, elsewhere: 0 },
        hours: { site: 7.5, elsewhere: 0 },
      },
      {
        year: '2026',
        completed: 1,
        people: { site: 1, elsewhere: 4 },
        hours: { site: 2.5, elsewhere: 10 },
      },
    ]);
  });

  test('people found otherwise have not given until their project tells; things have come', () => {
    const impact = impactOf([projectWith('open')]);
    expect(impact.people).toEqual({ site: 4, elsewhere: 0 });
    expect(impact.goods).toMatchObject([{ came: { site: 0, elsewhere: 12 } }]);
    expect(impact.dollars).toEqual({ campaigns: 0, elsewhere: 0 });
    expect(underWay([projectWith('open')])).toMatchObject({ open: 0, untold: 1 });
  });

  test('of a cancelled project only what came through the site is left', () => {
    const impact = impactOf([projectWith('cancelled')]);
    expect(impact.people).toEqual({ site: 4, elsewhere: 0 });
    expect(impact.goods).toEqual([]);
    expect(impact.needs).toEqual({ asked: 0, filled: 0 });
  });

  test('of nothing there is nothing to tell', () => {
    expect(isNothing(impactOf([]))).toBe(true);
    expect(isNothing(impactOf([projectWith('completed')]))).toBe(false);
    expect(inAll(impactOf([]).hours)).toBe(0);
  });
});
