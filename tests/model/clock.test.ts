import { describe, expect, test } from 'vitest';
import { dayInQuebec, fixedInstant, today } from '../../src/model/clock.ts';

describe('the day in Québec', () => {
  test.each([
    ['2026-11-24T04:59:59Z', '2026-11-23'],
    ['2026-11-24T05:00:00Z', '2026-11-24'],
    ['2026-07-01T03:59:59Z', '2026-06-30'],
    ['2026-07-01T04:00:00Z', '2026-07-01'],
  ])('at %s it is %s', (instant, day) => {
    expect(dayInQuebec(new Date(instant))).toBe(day);
  });
});

test('a fixed day is that day in Québec, summer and winter', () => {
  for (const day of ['2026-01-15', '2026-07-15']) {
    expect(dayInQuebec(fixedInstant.parse(day))).toBe(day);
  }
  expect(fixedInstant.safeParse('demain').success).toBe(false);
});

test('a fixed instant comes before the demonstration’s day, and that one before the real day', () => {
  const now = new Date('2030-01-01T12:00:00Z');
  const fixed = new Date('2028-02-02T12:00:00Z');
  expect(today({ fixed, demonstration: '2026-11-23', now })).toBe('2028-02-02');
  expect(today({ fixed: undefined, demonstration: '2026-11-23', now })).toBe('2026-11-23');
  expect(today({ fixed: undefined, demonstration: null, now })).toBe('2030-01-01');
});
