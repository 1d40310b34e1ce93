import { MOST_LINES, type Sign } from '../drawing/sign.ts';
import { sayQuantity, type UnitOf } from '../i18n/need-words.ts';
import { count } from '../i18n/number.ts';
import type { Wanted } from '../model/wanted.ts';

/** What is said of a caisse or a region. */
export interface PlaceFacts {
  kicker: string;
  title: string;
  summary: string;
  /** How many of its projects take help. */
  open: number;
  /** What they need most, the most wanted first. */
  wanted: readonly Wanted[];
  /** Whether those were invented. */
  fictional: boolean;
}

/** What a caisse or a region says in the street: what its projects lack, people and things. */
export function placeSign(
  { kicker, title, summary, open, wanted, fictional }: PlaceFacts,
  unitOf: UnitOf,
  termOf: (wanted: Wanted) => string,
): Sign {
  const lacks = wanted.length > 0;
  const heading = wanted.length > MOST_LINES ? 'Il manque, entre autres' : 'Il manque';
  return {
    kicker,
    title,
    heading: lacks ? heading : 'Rien ne manque ici en ce moment',
    lines: wanted.slice(0, MOST_LINES).map((each) => ({
      text: termOf(each),
      quantity: sayQuantity(countingOf(each), each.missing, unitOf),
    })),
    sentence: lacks ? undefined : summary,
    term: open > 0 ? count(open, 'projet où aider', 'projets où aider') : '',
    mention: fictional ? (open > 1 ? 'Projets fictifs' : 'Projet fictif') : undefined,
  };
}

const countingOf = ({ category, unit = 'piece' }: Wanted) =>
  category === 'human' ? { category } : { category, unit };
