import { ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Happening } from './happening.ts';
import { descriptionOf, placeOf, summaryOf, type Words } from './words.ts';

/** A calendar: what it is called, where it stands, and what it shows. */
export interface Calendar {
  title: string;
  /** Its own address. */
  address: string;
  happenings: readonly Happening[];
  /** `YYYY-MM-DD`. */
  today: string;
}

/** How often a calendar asks for what is new, in seconds. */
const REFRESH = 12 * 3600;

const DAY_MS = 86_400_000;

/** Midnight of a day, in the time that the library reads days in. */
const midnight = (day: string, later = 0) => new Date(Date.parse(day) + later * DAY_MS);

/** A calendar as iCalendar (RFC 5545). The same content on the same day makes the same text. */
export function writeCalendar(
  { title, address, happenings, today }: Calendar,
  words: Words,
): string {
  const calendar = new ICalCalendar({
    prodId: { company: 'Perron', product: 'Calendrier', language: 'FR' },
    name: escaped(title),
    source: address,
    ttl: REFRESH,
  });
  for (const happening of happenings) {
    calendar.createEvent(eventOf(happening, today, words));
  }
  const text = `${calendar.toString()}\r\n`;
  return happenings.length > 0 ? text : text.replace('END:VCALENDAR', `${NOTHING}END:VCALENDAR`);
}

/** The library writes a calendar’s name as it is given. */
const escaped = (name: string) => name.replace(/[\\;,]/g, (char) => `\\${char}`);

function eventOf(happening: Happening, today: string, words: Words) {
  const { id, days, url, cancelled } = happening;
  return {
    id,
    allDay: true,
    start: midnight(days.start),
    // The day after the last one.
    end: midnight(days.end, 1),
    summary: summaryOf(happening),
    description: descriptionOf(happening, words),
    location: placeOf(happening),
    url,
    // Nobody is busy because a project lacks something.
    transparency: ICalEventTransparency.TRANSPARENT,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // A revision that calendars must take in even where they compare nothing else.
    sequence: cancelled ? 1 : 0,
    // Its words were made on that day: what is missing is counted at each build.
    stamp: midnight(today),
    lastModified: midnight(today),
  };
}

/** A calendar holds at least one component: where nothing happens, the hours of Québec. */
const NOTHING = [
  'BEGIN:VTIMEZONE',
  'TZID:America/Toronto',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:-0500',
  'TZOFFSETTO:-0400',
  'DTSTART:20070311T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:-0400',
  'TZOFFSETTO:-0500',
  'DTSTART:20071104T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
  '',
].join('\r\n');
