import type { Letter, RenderedMail } from '../../letters/letter.ts';
import { renderLetter } from '../../letters/render.ts';
import { confirmationLetter } from './confirmation.ts';
import { closingLetter, newsLetter } from './needs.ts';
import { stillWantedLetter } from './still-wanted.ts';

export interface Site {
  name: string;
  url: string;
}

/** What every letter of an alert says. */
interface Shared {
  site: Site;
  /** What is followed and when, in a few lines. */
  wish: [label: string, value: string][];
  /** Where all of it is done: confirm, change, stop. */
  link: string;
}

/** A need as a letter tells it. */
export interface ToldNeed {
  title: string;
  /** What is missing: `Il manque 2 personnes`. */
  missing: string;
  /** A sentence on what is asked: `Comptez 12 heures chacune.` */
  terms: string | undefined;
  project: string;
  promoter: string;
  municipality: string;
  /** Whether one can do it from home. */
  remote: boolean;
  /** Its last day, and how many days are left, that one included. */
  ends: string;
  daysLeft: number;
  essential: boolean;
  url: string;
}

/** Some needs of many. */
interface Needs {
  needs: readonly [ToldNeed, ...ToldNeed[]];
  /** How many more there are, and where. */
  more: { count: number; url: string } | undefined;
}

/** One of the letters of an alert, with what it is written from. */
export type AlertLetter = Shared &
  (
    | { kind: 'alert-confirmation'; expires: Date }
    | ({ kind: 'alert-news'; first: boolean } & Needs)
    | ({ kind: 'alert-closing' } & Needs)
    | { kind: 'alert-still-wanted'; expires: Date }
  );

export type LetterOf<Kind extends AlertLetter['kind']> = Extract<AlertLetter, { kind: Kind }>;

/** Writes a letter of an alert. */
export function alertMail(letter: AlertLetter): RenderedMail {
  return renderLetter({ site: letter.site, ...written(letter) });
}

function written(letter: AlertLetter): Omit<Letter, 'site'> {
  switch (letter.kind) {
    case 'alert-confirmation':
      return confirmationLetter(letter);
    case 'alert-news':
      return newsLetter(letter);
    case 'alert-closing':
      return closingLetter(letter);
    case 'alert-still-wanted':
      return stillWantedLetter(letter);
  }
}
