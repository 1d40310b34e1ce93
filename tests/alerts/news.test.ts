import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Following } from '../../src/alerts/following.ts';
import { follows } from '../../src/alerts/matching.ts';
import { keyOf, missingNeeds } from '../../src/alerts/missing-need.ts';
import {
  closesSoon,
  closingFor,
  mostPressingFirst,
  type NumberedNeed,
  newsFor,
  type Told,
} from '../../src/alerts/news.ts';
import { noSums } from '../../src/offers/progress/need-sums.ts';
import { TODAY, testCatalogue } from '../support/catalogue.ts';

const nothing: Following = { regions: [], caisses: [], communities: [], skills: [], materials: [] };

const slug = fc.constantFrom('a', 'b', 'c');
const some = fc.uniqueArray(slug, { maxLength: 2 });
const following = fc.record({
  regions: some,
  caisses: some,
  communities: some,
  skills: some,
  materials: some,
});
const day = fc.integer({ min: 1, max: 28 }).map((of) => `2026-12-${String(of).padStart(2, '0')}`);
const need = fc.record({
  region: slug,
  caisse: slug,
  communities: some,
  remote: fc.boolean(),
  skill: fc.option(slug, { nil: undefined }),
  material: fc.option(slug, { nil: undefined }),
  ends: day,
  essential: fc.boolean(),
  missing: fc.integer({ min: 1, max: 9 }),
});
/** Needs as they were seen missing, one after the other. */
const needs = fc.array(need, { maxLength: 20 }).map((all) =>
  all.map(
    (each, index): NumberedNeed => ({
      ...each,
      project: `projet-${index}`,
      need: 'besoin',
      number: index + 1,
    }),
  ),
);

describe('what an alert is told', () => {
  test('is never told twice, whatever appears, is found, comes back and ends, week after week', () => {
    // Of each week, what is missing then: those that were not seen yet come in order.
    const weeks = fc.array(fc.tuple(fc.nat(20), fc.array(fc.boolean(), { maxLength: 20 }), day), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(following, needs, weeks, fc.boolean(), (wish, all, seen, wantsClosing) => {
        let told: Told | undefined;
        let appeared = 0;
        const closings = new Set<string>();
        const asNew: string[] = [];
        const asClosing: string[] = [];
        for (const [more, isFilled, today] of seen) {
          appeared = Math.min(all.length, appeared + more);
          const missing = all.slice(0, appeared).filter((_, index) => !isFilled[index]);
          if (wantsClosing) {
            const soon = missing.filter((each) => closesSoon(each, today, 7));
            for (const each of closingFor({ following: wish, closings }, soon)) {
              asClosing.push(keyOf(each));
              closings.add(keyOf(each));
            }
          }
          for (const each of newsFor({ following: wish, told, closings }, missing)) {
            expect(missing).toContain(each);
            expect(follows(wish, each)).toBe(true);
            expect(closings.has(keyOf(each))).toBe(false);
            asNew.push(keyOf(each));
          }
          told = { through: appeared, following: wish };
        }
        expect(new Set(asNew).size).toBe(asNew.length);
        expect(new Set(asClosing).size).toBe(asClosing.length);
      }),
    );
  });

  test('is all that is missing the first time, then what is followed since as well', () => {
    fc.assert(
      fc.property(following, following, needs, (before, after, all) => {
        const closings = new Set<string>();
        const first = newsFor({ following: before, told: undefined, closings }, all);
        expect(first).toHaveLength(all.filter((each) => follows(before, each)).length);
        const told = { through: all.length, following: before };
        const changed = newsFor({ following: after, told, closings }, all);
        expect(new Set(changed)).toEqual(
          new Set(all.filter((each) => follows(after, each) && !follows(before, each))),
        );
      }),
    );
  });

  test('comes with what presses most first', () => {
    fc.assert(
      fc.property(needs, (all) => {
        const first = mostPressingFirst(all);
        const news = newsFor({ following: nothing, told: undefined, closings: new Set() }, first);
        expect(new Set(news)).toEqual(new Set(all));
        const ranks = news.map(({ essential, ends }) => `${essential ? 0 : 1} ${ends}`);
        expect(ranks).toEqual(ranks.toSorted());
      }),
    );
  });
});

describe('following', () => {
  const of = (changes: Partial<Following>): Following => ({ ...nothing, ...changes });
  const bicycles: NumberedNeed = {
    project: 'velos',
    need: 'mecano',
    number: 1,
    region: 'estrie',
    caisse: 'limoilou',
    communities: ['mobilite'],
    remote: false,
    skill: 'bicycle-repair',
    material: undefined,
    ends: '2027-05-31',
    essential: true,
    missing: 2,
  };

  test.each([
    ['nothing in particular', of({}), true],
    ['its region', of({ regions: ['estrie'] }), true],
    ['another region', of({ regions: ['gaspesie'] }), false],
    ['its caisse, and another region', of({ regions: ['gaspesie'], caisses: ['limoilou'] }), true],
    ['its community', of({ communities: ['mobilite'] }), true],
    ['its skill', of({ skills: ['bicycle-repair'] }), true],
    ['another skill', of({ skills: ['sewing'] }), false],
    ['a material, and no skill', of({ materials: ['bicycle'] }), false],
    ['its skill elsewhere', of({ skills: ['bicycle-repair'], regions: ['gaspesie'] }), false],
    ['its skill here', of({ skills: ['bicycle-repair'], regions: ['estrie'] }), true],
  ])('%s', (_said, wish, expected) => {
    expect(follows(wish, bicycles)).toBe(expected);
  });

  test('a skill that is given from home, from anywhere; a region, without it', () => {
    const fromHome = { ...bicycles, remote: true };
    const elsewhere = { regions: ['gaspesie'] };
    expect(follows(of({ ...elsewhere, skills: ['bicycle-repair'] }), fromHome)).toBe(true);
    expect(follows(of({ ...elsewhere, skills: ['sewing'] }), fromHome)).toBe(false);
    expect(follows(of(elsewhere), fromHome)).toBe(false);
  });
});

describe('what is missing', () => {
  const keys = (sums = new Map(), today = TODAY) =>
    missingNeeds(testCatalogue, sums, today).map(keyOf);

  test('is of projects that take offers, of people and things, within its dates', () => {
    const found = keys();
    expect(found).toContain('des-velos mecano');
    expect(found).toContain('des-velos velos');
    // Its days are over, it is money, or its project has ended.
    expect(found).not.toContain('des-velos passe');
    expect(found).not.toContain('des-velos pieces');
    for (const slug of ['termine', 'annule', 'passe']) {
      expect(found.filter((key) => key.startsWith(`${slug} `))).toEqual([]);
    }
    expect(keys(new Map(), '2027-06-01')).toEqual([]);
  });

  test('is not what was promised, found elsewhere, or closed', () => {
    const gone = [
      { ...noSums, accepted: 2 },
      { ...noSums, added: 2 },
      { ...noSums, closed: 'filled' as const },
      { ...noSums, closed: 'unwanted' as const },
      { ...noSums, accepted: 1, added: 1 },
    ];
    for (const sums of gone) {
      expect(keys(new Map([['des-velos', new Map([['mecano', sums]])]]))).not.toContain(
        'des-velos mecano',
      );
    }
    const offered = new Map([['des-velos', new Map([['mecano', { ...noSums, offered: 9 }]])]]);
    expect(keys(offered)).toContain('des-velos mecano');
  });

  test('ends with its project, where that comes first', () => {
    const [last] = missingNeeds(testCatalogue, new Map(), TODAY).filter(
      ({ project }) => project === 'dernier-jour',
    );
    expect(last?.ends).toBe(TODAY);
    expect([
      closesSoon({ ends: TODAY }, TODAY, 1),
      closesSoon({ ends: '2026-11-30' }, TODAY, 7),
    ]).toEqual([true, false]);
  });
});
