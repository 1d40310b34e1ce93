import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { type Happening, happeningsOf, soonOf } from '../../src/calendar/happening.ts';
import { writeCalendar } from '../../src/calendar/ical.ts';
import { descriptionOf, summaryOf } from '../../src/calendar/words.ts';
import { addressesAt } from '../../src/model/address.ts';
import type { Need } from '../../src/model/need.ts';
import type { Project } from '../../src/model/project.ts';
import type { Settings } from '../../src/model/settings.ts';
import { projectOn } from '../../src/today/project.ts';
import { arbitraryProject } from '../support/arbitrary-project.ts';
import { arbitraryProjectsToday } from '../support/projects-today.ts';

const addressOf = addressesAt(new URL('https://site.example'));
const words = {
  unitOf: () => ({ one: 'planche', many: 'planches' }),
  fictionalNotice: 'Inventé ; rien, ici, n’est vrai.',
};
const TODAY = '2026-11-24';

const write = (happenings: readonly Happening[], today = TODAY, title = 'Perron · Des bancs') =>
  writeCalendar(
    { title, address: 'https://site.example/calendrier.ics', happenings, today },
    words,
  );

/** A calendar as another library reads it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    calendar,
    events: calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each)),
  };
}

const [sample] = fc.sample(arbitraryProject(), { seed: 7, numRuns: 1 });
const need = (some: Partial<Need>): Need =>
  ({
    id: 'bras',
    category: 'human',
    title: 'Des bras',
    skill: 'sewing',
    form: 'volunteer',
    quantity: 4,
    covered: 0,
    essential: false,
    ...some,
  }) as Need;

function projectWith(data: Partial<Project>) {
  const base = {
    ...(sample as Project),
    title: 'Des bancs',
    status: 'open',
    outcome: undefined,
    window: { start: '2026-11-01', end: '2027-02-01' },
    ...data,
  } as Project;
  return projectOn(TODAY, { slug: 'des-bancs', data: base, story: '' }, {} as Settings);
}

const shown = (data: Partial<Project>) =>
  happeningsOf(projectWith(data), addressOf).map(({ kind, days, item }) => [
    item?.need.id,
    kind,
    days.start,
    days.end,
  ]);
const end = [undefined, 'project-end', '2027-02-01', '2027-02-01'];

describe('what a calendar shows', () => {
  const short = { start: '2026-12-05', end: '2026-12-12' };
  const long = { start: '2026-12-01', end: '2027-01-20' };

  test('a need of a few days on them, and one of many on its last', () => {
    const needs = [need({ id: 'court', window: short }), need({ id: 'long', window: long })];
    expect(shown({ needs })).toEqual([
      ['court', 'need', '2026-12-05', '2026-12-12'],
      ['long', 'last-day', '2027-01-20', '2027-01-20'],
      end,
    ]);
  });

  test('no need without days of its own, nor money, nor a last day to offer what is found', () => {
    const needs = [
      need({ id: 'sans' }),
      need({ id: 'trouve', window: long, covered: 4 }),
      need({ id: 'encore', window: short, covered: 4 }),
      {
        ...need({ id: 'argent', window: short }),
        category: 'financial',
        amount: 6,
        use: 'fee',
      } as Need,
    ];
    expect(shown({ needs })).toEqual([['encore', 'need', '2026-12-05', '2026-12-12'], end]);
  });

  test('of many projects, what is to come, then what has just been, and no more than one can read', () => {
    const far = projectWith({
      needs: [need({})],
      window: { start: '2028-01-01', end: '2028-06-01' },
    });
    const past = projectWith({
      needs: [need({})],
      window: { start: '2025-01-01', end: '2026-09-01' },
    });
    const recent = projectWith({
      needs: [need({})],
      window: { start: '2026-01-01', end: '2026-11-10' },
    });
    const near = projectWith({ needs: [need({ window: short })] });
    const from = { today: TODAY, addressOf };
    expect(soonOf([far, recent, near, past], from).map(({ days }) => days.end)).toEqual([
      '2026-12-12',
      '2027-02-01',
      '2026-11-10',
    ]);
    const many = soonOf([...Array(400).fill(recent), ...Array(400).fill(near)], from);
    expect(many).toHaveLength(500);
    expect(many.filter(({ days }) => days.end < TODAY)).toEqual([]);
  });
});

describe('a calendar', () => {
  test('is iCalendar, whatever the projects, and another library reads in it what was written', () => {
    fc.assert(
      fc.property(arbitraryProjectsToday, ({ today, projects }) => {
        const happenings = projects.flatMap((project) => happeningsOf(project, addressOf));
        const text = write(happenings, today);
        expect(write(happenings, today)).toBe(text);
        expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of text.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        }
        const { calendar, events } = read(text);
        expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
        expect(calendar.getFirstPropertyValue('prodid')).toBeTruthy();
        expect(events).toHaveLength(happenings.length);
        for (const [index, happening] of happenings.entries()) {
          const event = events[index] as ICAL.Event;
          const { component } = event;
          expect(event.uid).toBe(happening.id);
          expect(event.summary).toBe(summaryOf(happening));
          expect(event.description).toBe(descriptionOf(happening, words));
          expect(event.startDate.isDate && event.startDate.toString()).toBe(happening.days.start);
          const last = event.endDate.clone();
          last.adjust(-1, 0, 0, 0);
          expect(event.endDate.isDate && last.toString()).toBe(happening.days.end);
          expect(String(component.getFirstPropertyValue('dtstamp'))).toBe(`${today}T00:00:00Z`);
          expect(String(component.getFirstPropertyValue('last-modified'))).toBe(
            `${today}T00:00:00Z`,
          );
        }
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
      }),
      { numRuns: 25 },
    );
  });

  test('has a name that is read as it was written, and says how often to come back', () => {
    const title = 'Perron · Bois, clous ; colle \\ et vis';
    const text = write(happeningsOf(projectWith({}), addressOf), TODAY, title);
    const { calendar } = read(text);
    // A text, whose own marks are written after a backslash (RFC 7986, 5.1).
    expect(text).toContain('\r\nNAME:Perron · Bois\\, clous \\; colle \\\\ et vis\r\n');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT12H');
    expect(String(calendar.getFirstPropertyValue('x-wr-calname'))).toContain('Bois');
  });

  test('takes back what it had shown of a project that is cancelled', () => {
    const needs = [need({ window: { start: '2026-12-05', end: '2026-12-12' } })];
    const before = read(write(happeningsOf(projectWith({ needs }), addressOf))).events;
    const cancelled = projectWith({ needs, status: 'cancelled' });
    const after = read(write(happeningsOf(cancelled, addressOf))).events;
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    for (const [index, event] of after.entries()) {
      expect(event.component.getFirstPropertyValue('status')).toBe('CANCELLED');
      expect(event.summary).toMatch(/^Annulé/);
      expect(event.sequence).toBeGreaterThan(before[index]?.sequence ?? 0);
    }
  });

  test('of nothing still holds something, as the standard asks', () => {
    const { calendar, events } = read(write([]));
    expect(events).toEqual([]);
    expect(calendar.getAllSubcomponents('vtimezone')).toHaveLength(1);
  });
});
