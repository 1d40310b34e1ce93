import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { essentialFirst, needStateOn, tally } from '../../src/model/missing.ts';
import { need as needSchema } from '../../src/model/need.ts';
import { daysLeft, phaseOn, takesOffers } from '../../src/model/phase.ts';
import { mostWanted } from '../../src/model/wanted.ts';

const window = { start: '2026-09-01', end: '2027-05-31' };
const kinds = {
  human: { category: 'human', skill: 'carpentry', quantity: 3 },
  material: { category: 'material', material: 'lumber', unit: 'board', quantity: 10 },
  financial: { category: 'financial', amount: 600, use: 'fee' },
};
const need = (data: object, kind: keyof typeof kinds = 'material') =>
  needSchema.parse({ id: 'besoin', title: 'Un besoin', ...kinds[kind], ...data });

describe('the phase of a project', () => {
  test.each([
    ['2026-08-31', 'upcoming'],
    ['2026-09-01', 'running'],
    ['2027-05-31', 'running'],
    ['2027-06-01', 'over'],
  ] as const)('open, on %s: %s', (today, phase) => {
    expect(phaseOn(today, { status: 'open', window })).toBe(phase);
  });

  test('a promoter’s word comes before the calendar', () => {
    expect(phaseOn('2026-10-01', { status: 'completed', window })).toBe('completed');
    expect(phaseOn('2026-10-01', { status: 'cancelled', window })).toBe('cancelled');
  });

  test('offers are taken before the start and until the last day', () => {
    const open = (today: string) => takesOffers(phaseOn(today, { status: 'open', window }));
    expect(['2026-01-01', '2027-05-31', '2027-06-01'].map(open)).toEqual([true, true, false]);
  });

  test('the last day counts as one day left', () => {
    expect(daysLeft('2027-05-31', window)).toBe(1);
    expect(daysLeft('2027-06-01', window)).toBe(0);
    expect(daysLeft('2027-05-30', window)).toBe(2);
  });
});

describe('the state of a need', () => {
  test('more than asked leaves nothing missing', () => {
    expect(tally(need({ covered: 14 }))).toEqual({ asked: 10, covered: 14, missing: 0 });
    expect(needStateOn('2026-10-01', need({ covered: 14 }), window)).toBe('filled');
  });

  test('its own window ends it before its project’s', () => {
    const early = need({ window: { start: '2026-09-01', end: '2026-09-30' } });
    expect(needStateOn('2026-09-30', early, window)).toBe('lacking');
    expect(needStateOn('2026-10-01', early, window)).toBe('past');
    expect(needStateOn('2026-10-01', need({}), window)).toBe('lacking');
  });

  test('what came and what is missing make what was asked, or more came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.nat(2000), (quantity, covered) => {
        const { asked, missing } = tally(need({ quantity, covered }));
        expect(missing).toBeGreaterThanOrEqual(0);
        expect(Math.max(asked, covered)).toBe(covered + missing);
      }),
    );
  });

  test('the essential comes first and the rest keeps its order', () => {
    const ids = essentialFirst(
      ['a', 'b', 'c', 'd'].map((id) => ({ id, essential: id === 'b' || id === 'd' })),
    ).map(({ id }) => id);
    expect(ids).toEqual(['b', 'd', 'a', 'c']);
  });
});

describe('what is wanted most', () => {
  test('what more projects lack comes first, and quantities add up by unit', () => {
    const lacked = (of: ReturnType<typeof need>) => ({ need: of, missing: tally(of).missing });
    const boards = (quantity: number) => lacked(need({ quantity }));
    const person = lacked(need({}, 'human'));
    const wanted = mostWanted([
      { project: 'one', needs: [person, boards(4)] },
      { project: 'two', needs: [boards(6), lacked(need({ unit: 'piece', quantity: 9 }))] },
      { project: 'three', needs: [lacked(need({}, 'financial'))] },
    ]);
    expect(wanted.map(({ term, missing, projects }) => [term, missing, projects])).toEqual([
      ['lumber', 10, ['one', 'two']],
      ['lumber', 9, ['two']],
      ['carpentry', 3, ['one']],
    ]);
  });
});
