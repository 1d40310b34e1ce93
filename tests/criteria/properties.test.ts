import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/criteria/assess.ts';
import type { Candidate } from '../../src/criteria/candidate.ts';
import { reasonCodes } from '../../src/criteria/finding.ts';
import type { RuleContext } from '../../src/criteria/rule.ts';
import { type LegalForm, legalForms } from '../../src/model/promoter.ts';
import { arbitraryDay, arbitraryProject } from '../support/arbitrary-project.ts';
import { arbitraryLine } from '../support/arbitrary-text.ts';

const forms = Object.keys(legalForms) as LegalForm[];

const arbitraryContext: fc.Arbitrary<RuleContext> = fc.record({
  policy: fc.record({
    longestDays: fc.integer({ min: 1, max: 3660 }),
    stepsAboveAmount: fc.integer({ min: 1, max: 100_000 }),
    stepsAbovePeople: fc.integer({ min: 1, max: 1000 }),
    stepsAboveDays: fc.integer({ min: 1, max: 3660 }),
    legalForms: fc.subarray(forms, { minLength: 1 }),
  }),
  hosts: fc.constantFrom<RuleContext['hosts']>(
    {},
    { 'la-ruche': [] },
    { 'la-ruche': ['laruchequebec.com'] },
  ),
});

/** Values that break what trusts them. */
const garbage = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    Number.NaN,
    -1,
    1e308,
    Number.NEGATIVE_INFINITY,
    '',
    ' ',
    [],
    {},
    [[]],
    'constructor',
    '__proto__',
    '9999-99-99',
    '2026-02-30',
  ),
  arbitraryDay,
  fc.anything({ maxDepth: 2 }),
);

/** Anything shaped a little like a project: parts missing, of the wrong type, of the wrong size. */
const arbitraryCandidate = fc.oneof(
  { weight: 1, arbitrary: fc.anything() },
  {
    weight: 4,
    arbitrary: fc
      .tuple(arbitraryProject(), fc.array(fc.tuple(fc.nat(), garbage), { maxLength: 8 }))
      .map(([project, damages]) => {
        const damaged: unknown = structuredClone(project);
        for (const [at, value] of damages) damage(damaged, at, value);
        return damaged;
      }),
  },
) as fc.Arbitrary<Candidate>;

/** Puts a value somewhere in some data. */
function damage(data: unknown, at: number, value: unknown): void {
  if (typeof data !== 'object' || data === null) return;
  const keys = Reflect.ownKeys(data).filter((key) => key !== 'length');
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return;
  const child: unknown = Reflect.get(data, key);
  if (at % 3 === 0 || typeof child !== 'object' || child === null) Reflect.set(data, key, value);
  else damage(child, Math.floor(at / 3), value);
}

const codesOf = (project: Candidate, context: RuleContext) =>
  assess(project, context).map(({ code, field }) => `${code} ${field}`);

describe('whatever is assessed', () => {
  it('nothing throws, the findings are always the same, and nothing is changed', () => {
    fc.assert(
      fc.property(arbitraryCandidate, arbitraryContext, (candidate, context) => {
        const before = fc.stringify(candidate);
        const findings = assess(candidate, context);
        expect(assess(candidate, context)).toEqual(findings);
        expect(fc.stringify(candidate)).toBe(before);
        for (const { code, severity, message } of findings) {
          expect(reasonCodes).toContain(code);
          expect(['refuse', 'advise']).toContain(severity);
          expect(message).toMatch(/^[A-Z].*\.$/);
          expect(message).not.toMatch(/undefined|NaN|null|\[object/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the field of each finding is there, or can be made', () => {
    fc.assert(
      fc.property(arbitraryCandidate, arbitraryContext, (candidate, context) => {
        for (const { field } of assess(candidate, context)) {
          expect(field).toMatch(/^[a-zA-Z]+(?:\[\d+\])?(?:\.[a-zA-Z]+)?$/);
          const [, list, index] = /^([a-zA-Z]+)\[(\d+)\]/.exec(field) ?? [];
          if (list === undefined) continue;
          const items: unknown = Reflect.get(candidate, list);
          expect(Array.isArray(items) && items.length).toBeGreaterThan(Number(index));
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a valid project', () => {
  const run = (check: (project: Candidate & { needs: object[] }, context: RuleContext) => void) =>
    fc.assert(fc.property(arbitraryProject(), arbitraryContext, check), { numRuns: 150 });

  it('is judged the same under other words, places and photos', () => {
    const words = fc.record({
      title: arbitraryLine(90, 4),
      summary: arbitraryLine(200, 10),
      caisse: arbitraryLine(20),
      region: arbitraryLine(20),
      communities: fc.array(arbitraryLine(20), { maxLength: 3 }),
      status: fc.constantFrom('open' as const, 'completed' as const, 'cancelled' as const),
      admittedUnder: fc.constantFrom(undefined, '2020-01'),
    });
    fc.assert(
      fc.property(arbitraryProject(), arbitraryContext, words, (project, context, other) => {
        expect(codesOf({ ...project, ...other }, context)).toEqual(codesOf(project, context));
      }),
    );
  });

  it('is judged the same whatever the order of its needs', () => {
    run((project, context) => {
      const kinds = (each: Candidate) =>
        assess(each, context)
          .map(({ code }) => code)
          .sort();
      expect(kinds({ ...project, needs: project.needs.toReversed() })).toEqual(kinds(project));
    });
  });

  it('lacks more than money once somebody is needed', () => {
    run((project, context) => {
      const needs = [...project.needs, { category: 'human' as const, quantity: 1 }];
      expect(codesOf({ ...project, needs }, context)).not.toContain('MONEY_ONLY needs');
    });
  });

  it('is cured by each mend that its findings tell', () => {
    run((project, context) => {
      const mended: Candidate = {
        ...project,
        kind: 'extension',
        extends: 'Le jardin : des bancs.',
        promoter: { legalForm: context.policy.legalForms[0] },
        window: { start: '2026-01-01', end: '2026-01-01' },
        needs: [{ category: 'human', quantity: 1 }],
        steps: [{ outcome: 'Fait.' }, { outcome: 'Fait.' }],
        funding: undefined,
      };
      expect(codesOf(mended, context)).toEqual([]);
    });
  });

  it('that is shorter, smaller or cut up is never refused for its size when it was not', () => {
    const size = /^(?:TOO_LONG|SPLIT_INTO_STEPS)/;
    const sizeOf = (project: Candidate, context: RuleContext) =>
      codesOf(project, context).filter((each) => size.test(each));
    run((project, context) => {
      const before = sizeOf(project, context);
      const shorter = {
        ...project,
        window: { start: project.window?.end, end: project.window?.end },
      };
      const smaller = { ...project, needs: project.needs.slice(1) };
      const cut = { ...project, steps: [{}, ...(project.steps ?? [])] };
      for (const less of [shorter, smaller, cut]) {
        for (const code of sizeOf(less, context)) expect(before).toContain(code);
      }
    });
  });

  it('finds no more refusals under looser rules', () => {
    run((project, context) => {
      const { policy } = context;
      const looser = {
        ...context,
        policy: {
          longestDays: policy.longestDays + 1,
          stepsAboveAmount: policy.stepsAboveAmount * 2,
          stepsAbovePeople: policy.stepsAbovePeople + 5,
          stepsAboveDays: policy.stepsAboveDays + 1,
          legalForms: forms,
        },
      };
      const before = codesOf(project, context);
      for (const code of codesOf(project, looser)) expect(before).toContain(code);
    });
  });
});
