import fc from 'fast-check';
import type { Window } from '../../src/model/day.ts';
import type { Need } from '../../src/model/need.ts';
import type { Project } from '../../src/model/project.ts';
import { legalForms, type Promoter } from '../../src/model/promoter.ts';
import type { Step } from '../../src/model/step.ts';
import { arbitraryLine, arbitraryParagraph, arbitrarySlug } from './arbitrary-text.ts';
import { SEALED } from './content-folder.ts';

/** The ids that a project may refer to. */
export interface KnownIds {
  caisses: string[];
  regions: string[];
  communities: string[];
  partners: string[];
  sectors: string[];
  skills: string[];
  materials: string[];
  units: string[];
}

/** The ids of the content of `content-folder.ts`. */
export const soundIds: KnownIds = {
  caisses: ['caisse-de-limoilou'],
  regions: ['capitale-nationale'],
  communities: ['mobilite-active'],
  partners: ['la-ruche'],
  sectors: ['education'],
  skills: ['bicycle-repair', 'sewing'],
  materials: ['bicycle'],
  units: ['piece'],
};

const FIRST = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const dayAt = (offset: number) => new Date(FIRST + offset * DAY_MS).toISOString().slice(0, 10);

/** A day of 2024 to 2030. */
export const arbitraryDay = fc.integer({ min: 0, max: 2500 }).map(dayAt);

/** A window of at most a year. */
export const arbitraryWindow: fc.Arbitrary<Window> = fc
  .tuple(fc.integer({ min: 0, max: 2100 }), fc.integer({ min: 0, max: 364 }))
  .map(([start, length]) => ({ start: dayAt(start), end: dayAt(start + length) }));

/** A window inside of another. */
function windowWithin({ start, end }: Window): fc.Arbitrary<Window> {
  const first = (Date.parse(start) - FIRST) / DAY_MS;
  const last = (Date.parse(end) - FIRST) / DAY_MS;
  const day = fc.integer({ min: first, max: last });
  return fc.tuple(day, day).map(([one, other]) => ({
    start: dayAt(Math.min(one, other)),
    end: dayAt(Math.max(one, other)),
  }));
}

/** A record whose keys named last may be absent. */
function withOptional<Must, May>(
  must: { [K in keyof Must]: fc.Arbitrary<Must[K]> },
  may: { [K in keyof May]: fc.Arbitrary<May[K]> },
): fc.Arbitrary<Must & Partial<May>> {
  return fc
    .tuple(fc.record(must), fc.record(may, { requiredKeys: [] }))
    .map(([some, others]) => ({ ...some, ...others }) as Must & Partial<May>);
}

const quantity = fc.integer({ min: 1, max: 100_000 });
const covered = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200_000 }));

/** A need of the project of a window. */
export function arbitraryNeed(window: Window, ids: KnownIds = soundIds): fc.Arbitrary<Need> {
  const common = { id: arbitrarySlug, title: arbitraryLine(90), essential: fc.boolean(), covered };
  const optional = {
    details: arbitraryParagraph(240),
    action: arbitraryLine(32),
    window: windowWithin(window),
  };
  const human = withOptional(
    {
      ...common,
      category: fc.constant('human' as const),
      skill: fc.constantFrom(...ids.skills),
      form: fc.constantFrom('volunteer' as const, 'expertise' as const),
      quantity,
    },
    { ...optional, hours: fc.integer({ min: 1, max: 4000 }).map((halves) => halves / 2) },
  );
  const material = withOptional(
    {
      ...common,
      category: fc.constant('material' as const),
      material: fc.constantFrom(...ids.materials),
      unit: fc.constantFrom(...ids.units),
      loan: fc.boolean(),
      quantity,
    },
    optional,
  );
  const financial = withOptional(
    {
      ...common,
      category: fc.constant('financial' as const),
      amount: fc.integer({ min: 1, max: 10_000_000 }),
      use: fc.constantFrom('purchase', 'rental', 'fee', 'travel', 'working-capital'),
    },
    optional,
  );
  return fc.oneof(human, material, financial);
}

const arbitraryPromoter: fc.Arbitrary<Promoter> = withOptional(
  {
    name: arbitraryLine(120),
    legalForm: fc.constantFrom(...(Object.keys(legalForms) as Promoter['legalForm'][])),
    contact: fc.constant(SEALED),
  },
  { fiduciary: arbitraryLine(120), website: fc.constant('https://example.org/é?q=1#a') },
);

function arbitraryStep(window: Window, needIds: string[]): fc.Arbitrary<Step> {
  return withOptional(
    {
      id: arbitrarySlug,
      title: arbitraryLine(90),
      window: windowWithin(window),
      needs: fc.subarray(needIds),
      status: fc.constantFrom('planned' as const, 'current' as const, 'completed' as const),
    },
    { outcome: arbitraryParagraph(300) },
  );
}

const unique = { selector: ({ id }: { id: string }) => id };

/** A project that the model takes, whatever the criteria think of it. */
export function arbitraryProject(ids: KnownIds = soundIds): fc.Arbitrary<Project> {
  return arbitraryWindow
    .chain((window) =>
      fc
        .uniqueArray(arbitraryNeed(window, ids), { minLength: 1, maxLength: 6, ...unique })
        .map((needs) => ({ window, needs })),
    )
    .chain(({ window, needs }) => projectOf(window, needs, ids));
}

function projectOf(window: Window, needs: Need[], ids: KnownIds): fc.Arbitrary<Project> {
  const steps = arbitraryStep(
    window,
    needs.map(({ id }) => id),
  );
  const outcome = fc.record({
    date: windowWithin(window).map(({ end }) => end),
    text: arbitraryParagraph(1200, 10),
  });
  const funding = withOptional(
    {
      partner: fc.constantFrom(...ids.partners),
      url: fc.constantFrom('https://laruchequebec.com/velos', 'https://example.org/'),
      goal: fc.integer({ min: 1, max: 10_000_000 }),
      raised: fc.integer({ min: 0, max: 10_000_000 }),
      asOf: arbitraryDay,
    },
    {},
  );
  return withOptional(
    {
      title: arbitraryLine(90, 4),
      summary: arbitraryLine(200, 10),
      status: fc.constantFrom('open' as const, 'completed' as const, 'cancelled' as const),
      kind: fc.constantFrom('new' as const, 'extension' as const),
      caisse: fc.constantFrom(...ids.caisses),
      region: fc.constantFrom(...ids.regions),
      communities: fc.subarray(ids.communities, { maxLength: Math.min(4, ids.communities.length) }),
      sectors: fc.subarray(ids.sectors, {
        minLength: 1,
        maxLength: Math.min(4, ids.sectors.length),
      }),
      promoter: arbitraryPromoter,
      window: fc.constant(window),
      place: withOptional(
        { municipality: arbitraryLine(80), remote: fc.boolean() },
        { name: arbitraryLine(120), postalCode: fc.constantFrom('G1L 1A1', 'H2J') },
      ),
      needs: fc.constant(needs),
      steps: fc.uniqueArray(steps, { maxLength: 4, ...unique }),
      outcome,
    },
    {
      extends: arbitraryParagraph(300),
      funding,
      cancellation: arbitraryLine(300),
      published: fc.constantFrom('2025-03-01', '2026-10-15'),
      admittedUnder: fc.constantFrom('2025-01', '2026-11'),
    },
  );
}
