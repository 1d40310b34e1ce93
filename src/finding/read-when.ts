import { months } from '../model/months.ts';
import { plain } from '../model/plain.ts';
import { dayOf, daysAfter, endOfMonth, weekdayOf } from './days.ts';
import { EVERY_DAY, NEVER, together, WEEKEND, type When, WORKING_DAYS } from './when.ts';
import { type Word, wordsOf } from './words.ts';

/** A time that some words of a sentence tell, and which words: `from` the first to before `to`. */
export interface SaidWhen {
  when: When;
  from: number;
  to: number;
}

const WEEKDAYS = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
const PLAIN_MONTHS = months.map(plain);
/** First month and day, last month and day. */
const SEASONS: ReadonlyMap<string, readonly [number, number, number, number, string]> = new Map([
  ['printemps', [3, 20, 6, 20, 'ce printemps']],
  ['ete', [6, 21, 9, 21, 'cet été']],
  ['automne', [9, 22, 12, 20, 'cet automne']],
  ['hiver', [12, 1, 3, 19, 'cet hiver']],
]);
const NUMBERS = 'zero un deux trois quatre cinq six sept huit'.split(' ');

/** What belongs to a time when it stands right before or after it. */
const BEFORE = new Set(
  'le les ce cet cette ces chaque tous en au l d du des un mois de ici'.split(' '),
);
const AFTER = new Set(
  'matin matins matinee soir soirs soiree soirees midi apres avant prochain prochaine prochains ci'.split(
    ' ',
  ),
);

/** The times that a sentence tells, in order. @param today `YYYY-MM-DD` */
export function whenIn(words: readonly Word[], today: string): SaidWhen[] {
  const spoken = words.map((word) => word.plain);
  const said: SaidWhen[] = [];
  for (let at = 0; at < spoken.length; at++) {
    const found = whenAt(spoken, at, today);
    if (!found) continue;
    const last = said.at(-1)?.to ?? 0;
    let [from, to] = [at, at + found.length];
    while (from > last && BEFORE.has(spoken[from - 1] ?? '')) from--;
    while (to < spoken.length && AFTER.has(spoken[to] ?? '')) to++;
    said.push({ when: found.when, from, to });
    at = to - 1;
  }
  return said;
}

/** The time that a text tells: what the words of a choice say, or a day `YYYY-MM-DD`. */
export function readWhen(text: string, today: string): When | undefined {
  return together(whenIn(wordsOf(text), today).map(({ when }) => when));
}

function whenAt(words: readonly string[], at: number, today: string) {
  for (const read of [isoDay, dayOfMonth, nearDay, weekday, weekend, week, month, season]) {
    const found = read(words, at, today);
    if (found) return found;
  }
  return undefined;
}

interface Read {
  when: When;
  /** Words that say it. */
  length: number;
}

type Reader = (words: readonly string[], at: number, today: string) => Read | undefined;

const oneDay = (day: string, length: number, said = `le ${sayDay(day)}`): Read => ({
  when: { start: day, end: day, days: EVERY_DAY, said },
  length,
});

const span = (
  start: string,
  end: string,
  length: number,
  said: string,
  days = EVERY_DAY,
): Read => ({
  when: { start, end, days, said },
  length,
});

const isoDay: Reader = (words, at) => {
  const [year, month, date] = words.slice(at, at + 3);
  if (!/^20\d\d$/.test(year ?? '')) return undefined;
  const day = dayOf(Number(year), Number(month), Number(date));
  return day ? oneDay(day, 3) : undefined;
};

/** « 12 décembre », « samedi 12 décembre 2026 »; without a year, the next one there is. */
const dayOfMonth: Reader = (words, at, today) => {
  const named = WEEKDAYS.includes(words[at] ?? '') ? 1 : 0;
  const date = /^(\d{1,2})(?:er)?$/.exec(words[at + named] ?? '')?.[1];
  const month = PLAIN_MONTHS.indexOf(words[at + named + 1] ?? '') + 1;
  if (!date || month === 0) return undefined;
  const year = words[at + named + 2] ?? '';
  if (/^20\d\d$/.test(year)) {
    const day = dayOf(Number(year), month, Number(date));
    return day ? oneDay(day, named + 3) : undefined;
  }
  const thisYear = Number(today.slice(0, 4));
  const days = [dayOf(thisYear, month, Number(date)), dayOf(thisYear + 1, month, Number(date))];
  const day = days.find((each) => each !== undefined && each >= today);
  return day ? oneDay(day, named + 2) : undefined;
};

const nearDay: Reader = (words, at, today) => {
  const [one, two] = words.slice(at, at + 2);
  if (one === 'aujourd' && two === 'hui') return oneDay(today, 2, 'aujourd’hui');
  if (one === 'apres' && two === 'demain') return oneDay(daysAfter(today, 2), 2, 'après-demain');
  if (one === 'demain') return oneDay(daysAfter(today, 1), 1, 'demain');
  if (one === 'ce' && two === 'soir') return oneDay(today, 2, 'ce soir');
  return undefined;
};

const weekday: Reader = (words, at, today) => {
  const day = WEEKDAYS.indexOf((words[at] ?? '').replace(/s$/, ''));
  return day < 0 ? undefined : span(today, NEVER, 1, `un ${WEEKDAYS[day]}`, 1 << day);
};

const weekend: Reader = (words, at, today) => {
  const [one = '', two, three] = words.slice(at, at + 3);
  const length =
    /^fins?$/.test(one) && two === 'de' && /^semaines?$/.test(three ?? '')
      ? 3
      : one === 'week' && /^ends?$/.test(two ?? '')
        ? 2
        : /^weekends?$/.test(one)
          ? 1
          : 0;
  if (length === 0) return undefined;
  if (!/^(ce|cette)$/.test(words[at - 1] ?? '')) {
    return span(today, NEVER, length, 'une fin de semaine', WEEKEND);
  }
  return span(today, endOfWeek(today), length, 'cette fin de semaine', WEEKEND);
};

const week: Reader = (words, at, today) => {
  const [one = '', two = '', three] = words.slice(at, at + 3);
  if (one === 'en' && two === 'semaine') {
    return span(today, NEVER, 2, 'en semaine', WORKING_DAYS);
  }
  if (one === 'cette' && two === 'semaine') {
    return span(today, endOfWeek(today), 2, 'cette semaine');
  }
  if (one === 'semaine' && two === 'prochaine') {
    const start = daysAfter(endOfWeek(today), 1);
    return span(start, daysAfter(start, 6), 2, 'la semaine prochaine');
  }
  // « d’ici deux semaines », « d’ici un mois »; without « d’ici », it is how long one has.
  const many = /^\d{1,2}$/.test(two) ? Number(two) : NUMBERS.indexOf(two.replace('une', 'un'));
  if (one !== 'ici' || many < 1) return undefined;
  const days = /^semaines?$/.test(three ?? '') ? 7 : three === 'mois' ? 30 : 0;
  if (days === 0) return undefined;
  const unit = days === 30 ? 'mois' : many > 1 ? 'semaines' : 'semaine';
  const counted = many === 1 && days === 7 ? 'une' : (NUMBERS[many] ?? many);
  return span(today, daysAfter(today, many * days), 3, `d’ici ${counted} ${unit}`);
};

const month: Reader = (words, at, today) => {
  const [year, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const [one, two = '', three] = words.slice(at, at + 3);
  if (one === 'ce' && two === 'mois') {
    return span(today, endOfMonth(year, thisMonth), 2, 'ce mois-ci');
  }
  if (one === 'mois' && two === 'prochain') {
    const [of, next] = thisMonth === 12 ? [year + 1, 1] : [year, thisMonth + 1];
    return span(dayOf(of, next, 1) ?? today, endOfMonth(of, next), 2, 'le mois prochain');
  }
  const number = PLAIN_MONTHS.indexOf(one ?? '') + 1;
  if (number === 0) return undefined;
  const told = /^20\d\d$/.test(two) ? Number(two) : undefined;
  const of = told ?? (number < thisMonth ? year + 1 : year);
  const start = dayOf(of, number, 1) ?? today;
  const length = told === undefined || three === undefined ? (told ? 2 : 1) : 2;
  return span(start, endOfMonth(of, number), length, `en ${months[number - 1]} ${of}`);
};

/** « des bottes d’hiver » tells a thing; « j’ai été » tells nothing. */
const season: Reader = (words, at, today) => {
  const named = SEASONS.get(words[at] ?? '');
  if (!named || !/^(cet|ce|l|le|en|au)$/.test(words[at - 1] ?? '')) return undefined;
  const [month, date, lastMonth, lastDate, said] = named;
  for (const year of [-1, 0, 1].map((by) => Number(today.slice(0, 4)) + by)) {
    const start = dayOf(year, month, date) ?? today;
    const end = dayOf(lastMonth < month ? year + 1 : year, lastMonth, lastDate) ?? today;
    if (end >= today) return span(start, end, 1, said);
  }
  return undefined;
};

const endOfWeek = (today: string) => daysAfter(today, (7 - weekdayOf(today)) % 7);

function sayDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date === 1 ? '1er' : date} ${months[(month ?? 1) - 1]} ${year}`;
}
