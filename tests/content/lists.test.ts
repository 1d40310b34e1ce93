import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  PER_PAGE,
  pageAddress,
  pageParam,
  pagesOf,
  titleOf,
} from '../../src/components/pagination.ts';
import { reasonCodes } from '../../src/criteria/finding.ts';
import { reasonsFor } from '../../src/criteria/reasons.ts';

describe('a long list', () => {
  test('is cut without losing, repeating or moving anything', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: PER_PAGE * 4 }), (items) => {
        const pages = pagesOf(items);
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        expect(pages.every(({ items }) => items.length <= PER_PAGE)).toBe(true);
        expect(pages.map(({ number }) => number)).toEqual(pages.map((_, index) => index + 1));
        expect(pages.every(({ last }) => last === pages.length)).toBe(true);
      }),
    );
  });

  test('has a first page even when it is empty, at the list’s own address', () => {
    expect(pagesOf([])).toEqual([{ number: 1, last: 1, items: [] }]);
    expect(pageParam(1)).toBeUndefined();
    expect(pageAddress('/projets/', 1)).toBe('/projets/');
    expect(titleOf('En Estrie', { number: 1 })).toBe('En Estrie');
  });

  test('its other pages agree on their address', () => {
    expect(`/projets/${pageParam(3)}/`).toBe(pageAddress('/projets/', 3));
    expect(titleOf('En Estrie', { number: 3 })).toBe('En Estrie, page 3');
  });
});

describe('the criteria as people read them', () => {
  const reasons = reasonsFor({
    longestDays: 123,
    stepsAboveAmount: 45_000,
    stepsAbovePeople: 67,
    stepsAboveDays: 89,
    legalForms: ['school', 'cooperative'],
  });

  test('every rule has its words, and no two are alike', () => {
    expect(Object.keys(reasons)).toEqual([...reasonCodes]);
    const titles = Object.values(reasons).map(({ title }) => title);
    expect(new Set(titles).size).toBe(reasonCodes.length);
  });

  test('they tell the thresholds in force', () => {
    expect(reasons.TOO_LONG.explanation).toContain('123 jours');
    expect(reasons.SPLIT_INTO_STEPS.explanation).toMatch(/45\s000 \$, de 67 personnes ou de 89/);
    expect(reasons.LEGAL_FORM.explanation).toContain('école ou établissement public, coopérative');
  });
});
