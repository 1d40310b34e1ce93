import fc from 'fast-check';
import type { Project } from '../../src/model/project.ts';
import type { Settings } from '../../src/model/settings.ts';
import { noSums } from '../../src/offers/progress/need-sums.ts';
import type { ProjectProgress, RecordedNeed } from '../../src/offers/progress/project-progress.ts';
import { type ProjectToday, projectOn } from '../../src/today/project.ts';
import { arbitraryDay, arbitraryProject, type KnownIds, soundIds } from './arbitrary-project.ts';

const some = fc.integer({ min: 0, max: 50 });

const ledgerDay = fc.record({
  ...{ day: arbitraryDay, offered: some, accepted: some, delivered: some },
  ...{ elsewhere: fc.integer({ min: -20, max: 50 }), dropped: some, broken: some },
});

/** What the database may know of a need: its days, the latest first, and what they add up to. */
const recordedNeed: fc.Arbitrary<RecordedNeed> = fc
  .record({
    days: fc.uniqueArray(ledgerDay, { maxLength: 5, selector: ({ day }) => day }),
    closed: fc.constantFrom(null, null, null, 'filled' as const, 'unwanted' as const),
    awaiting: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ days, ...rest }) => {
    const sum = (kind: 'accepted' | 'broken' | 'delivered' | 'elsewhere') =>
      days.reduce((total, day) => total + day[kind], 0);
    return {
      ...{ ...noSums, ...rest, added: sum('elsewhere') },
      ...{ accepted: Math.max(0, sum('accepted') - sum('broken')), delivered: sum('delivered') },
      days: days.sort((a, b) => b.day.localeCompare(a.day)),
    };
  });

const ids: KnownIds = {
  ...soundIds,
  caisses: ['caisse-de-limoilou', 'caisse-de-la-culture'],
  regions: ['capitale-nationale', 'estrie', 'montreal'],
  materials: ['bicycle', 'lumber'],
  units: ['piece', 'board'],
};

const recorded = (data: Project): fc.Arbitrary<ProjectProgress> =>
  fc.tuple(...data.needs.map(() => fc.option(recordedNeed, { nil: undefined }))).chain((needs) =>
    fc.record({
      needs: fc.constant(
        Object.fromEntries(
          data.needs.flatMap(({ id }, index) => (needs[index] ? [[id, needs[index]]] : [])),
        ),
      ),
      givers: fc.integer({ min: 0, max: 9 }),
      wantedBy: fc.constant([]),
    }),
  );

/** Projects as they stand on a day, with what may have been recorded of them. */
export const arbitraryPast: fc.Arbitrary<ProjectToday[]> = fc
  .tuple(
    arbitraryDay,
    fc.array(
      arbitraryProject(ids).chain((data) => recorded(data).map((known) => ({ data, known }))),
      { maxLength: 6 },
    ),
  )
  .map(([today, projects]) =>
    projects.map(({ data, known }, index) =>
      projectOn(today, { slug: `projet-${index}`, data, story: '' }, {} as Settings, known),
    ),
  );
