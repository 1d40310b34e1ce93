import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CataloguedNeed } from '../../../src/model/catalogue.ts';
import { coveredIn, decideCoverage } from '../../../src/offers/space/coverage.ts';

const need: CataloguedNeed = {
  id: 'velos',
  category: 'material',
  title: 'Vélos d’enfant',
  asked: 40,
  covered: 3,
  unit: { one: 'vélo', many: 'vélos' },
  window: { start: '2026-09-01', end: '2027-05-31' },
};

test('what is shown moves by what was typed, or not at all and never below nothing', () => {
  const sums = fc.record({
    content: fc.integer({ min: 0, max: 60 }),
    added: fc.integer({ min: -80, max: 80 }),
  });
  const quantity = fc.integer({ min: -100, max: 500 }).filter((typed) => typed !== 0);
  fc.assert(
    fc.property(sums, quantity, (covered, typed) => {
      const before = coveredIn(covered);
      const decision = decideCoverage(need, covered, typed);
      if (!decision.ok) {
        expect(decision.message).toMatch(/^\p{Lu}.*\.$/u);
        expect(before + typed < 0 || before + typed > 400 || typed > 0).toBe(true);
        return;
      }
      expect(decision.change).not.toBe(0);
      const after = coveredIn({ ...covered, added: covered.added + decision.change });
      expect(after).toBe(before + typed);
    }),
    { numRuns: 2000 },
  );
});

test('what cannot be taken back is told with what there is', () => {
  const refusal = decideCoverage(need, { content: 3, added: 0 }, -4);
  expect(refusal).toMatchObject({ ok: false, message: expect.stringMatching(/3\s+vélos/) });
  expect(decideCoverage(need, { content: 0, added: 0 }, -1)).toMatchObject({ ok: false });
});
