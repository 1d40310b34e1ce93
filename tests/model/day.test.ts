import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day, isDay, lengthInDays, window } from '../../src/model/day.ts';
import { daysBetween } from '../../src/model/days-between.ts';
import { arbitraryDay, arbitraryWindow } from '../support/arbitrary-project.ts';

describe('a day', () => {
  it.each(['2026-09-01', '2024-02-29', '2000-01-01', '2099-12-31'])('may be %s', (text) => {
    expect(day.parse(text)).toBe(text);
  });

  it.each([
    ['2026-02-29', 'doit être une date, par exemple 2026-09-01'],
    ['2026-9-1', 'doit être une date, par exemple 2026-09-01'],
    ['2026-09-01T10:00:00Z', 'doit être une date, par exemple 2026-09-01'],
    [' 2026-09-01', 'doit être une date, par exemple 2026-09-01'],
    ['demain', 'doit être une date, par exemple 2026-09-01'],
    ['', 'doit être une date, par exemple 2026-09-01'],
    ['0226-09-01', 'doit être une date entre 2000 et 2099'],
    ['2206-09-01', 'doit être une date entre 2000 et 2099'],
  ])('may not be %j', (text, message) => {
    expect(day.safeParse(text).error?.issues).toMatchObject([{ message }]);
    expect(isDay(text)).toBe(text.length === 10 && !text.startsWith('2026'));
  });
});

describe('a window', () => {
  it('may be of one day, never upside down', () => {
    expect(window.safeParse({ start: '2026-09-01', end: '2026-09-01' }).success).toBe(true);
    const { error } = window.safeParse({ start: '2026-09-02', end: '2026-09-01' });
    expect(error?.issues).toMatchObject([{ path: ['end'], message: 'doit venir après le début' }]);
  });

  it('says nothing of the order of what are not days', () => {
    const { error } = window.safeParse({ start: 'z', end: 'a' });
    expect(error?.issues.map(({ path }) => path)).toEqual([['start'], ['end']]);
  });

  it('counts both its ends', () => {
    expect(lengthInDays({ start: '2026-09-01', end: '2026-09-01' })).toBe(1);
    expect(lengthInDays({ start: '2024-01-01', end: '2024-12-31' })).toBe(366);
    // Clocks change twice a year; days do not.
    expect(lengthInDays({ start: '2026-03-01', end: '2026-03-31' })).toBe(31);
  });

  it('is as long as its days are far apart', () => {
    fc.assert(
      fc.property(arbitraryWindow, arbitraryDay, (span, other) => {
        expect(lengthInDays(span)).toBe(daysBetween(span.start, span.end) + 1);
        expect(daysBetween(span.start, other)).toBe(-daysBetween(other, span.start) + 0);
      }),
    );
  });
});
