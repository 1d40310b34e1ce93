import type { Asked } from './asked.ts';
import { isThing, type Lexicon, lookUp } from './lexicon.ts';
import type { Spot } from './needs-index.ts';
import { readWhen, whenIn } from './read-when.ts';
import { isSmall } from './small-words.ts';
import { together, type When } from './when.ts';
import {
  type Distance,
  distancesFrom,
  type Gazetteer,
  readWhere,
  type Where,
  whereIn,
} from './where.ts';
import { keyOf, type Word, wordsOf } from './words.ts';

export type Kind = 'time' | 'skill' | 'material' | 'money';

/** A part of a sentence that was understood, to show and to take away. */
export interface Piece {
  what: 'thing' | 'kind' | 'where' | 'when' | 'remote';
  /** In words. */
  said: string;
  /** Its letters in what was typed. */
  from: number;
  to: number;
}

/** What was understood of what somebody has. */
export interface Question {
  /** The plain words that name what she has. */
  words: readonly string[];
  kinds: readonly Kind[];
  where: Where | undefined;
  /** How far from there; a place that is known always comes with it. */
  distanceTo: ((spot: Spot) => Distance) | undefined;
  when: When | undefined;
  /** From home. */
  remote: boolean;
  pieces: readonly Piece[];
  /** What she has, as she typed it; nothing where no word of it was understood. */
  things: string;
  /** Words that say nothing to anybody here, as typed. */
  unknown: readonly string[];
  /** A place was told beside the sentence, and nobody knows it. */
  isLost: boolean;
  /** All the words, as they are compared: it may be the very title of a need. */
  whole: string;
  isEmpty: boolean;
}

const KINDS: readonly (readonly [Kind, string, RegExp])[] = [
  ['money', 'de l’argent', /^(argent|dollars?|piastres?|\$)$/],
  [
    'time',
    'du temps',
    /^(temps|heures?|jours?|journees?|matins?|matinees?|soirs?|soirees?|benevoles?|benevolat)$/,
  ],
  ['skill', 'un savoir-faire', /^(metiers?|competences?|talents?|expertises?)$/],
  ['material', 'du matériel', /^(materiel|materiels|materiaux|stock)$/],
];

/** « de chez moi »: the words that say it, in a row. */
const REMOTE =
  'de chez moi|depuis chez moi|a partir de chez moi|de chez nous|de la maison|a la maison|de mon salon|a distance|en ligne|sur internet|par internet|au telephone|par telephone|teletravail|virtuel|virtuellement|d ou que je sois'
    .split('|')
    .map((said) => said.split(' '));

/**
 * Reads what somebody has, in words, and the two fields beside it, which say more surely than a sentence.
 *
 * @param gazetteer the names of places, once they are there
 */
export function readQuestion(
  { have, where, when }: Asked,
  lexicon: Lexicon,
  gazetteer: Gazetteer | undefined,
): Question {
  const { today } = lexicon.index;
  const words = wordsOf(have);
  const taken = new Set<number>();
  const pieces: Piece[] = [];
  const take = (what: Piece['what'], said: string, from: number, to: number) => {
    const [first, last] = [words[from], words[to - 1]];
    if (!first || !last) return;
    for (let at = from; at < to; at++) taken.add(at);
    pieces.push({ what, said, from: first.from, to: last.to });
  };

  const remote = remoteIn(words);
  if (remote) take('remote', 'de chez vous', remote.from, remote.to);
  const times = whenIn(words, today).filter((each) => untaken(each, taken));
  for (const { when, from, to } of times) take('when', when.said, from, to);
  const saidWhere = untaken(
    gazetteer &&
      whereIn(
        // What tells a time tells no place: « en mai » is not Maizerets.
        words.map((word, at) => (taken.has(at) ? { ...word, plain: '' } : word)),
        gazetteer,
        (plain) => isThing(lexicon, plain),
      ),
    taken,
  );
  if (saidWhere) take('where', saidWhere.where.said, saidWhere.from, saidWhere.to);

  const kinds: Kind[] = [];
  for (const at of words.keys()) {
    if (taken.has(at)) continue;
    const kind = kindOf(words, at);
    if (!kind) continue;
    kinds.push(kind[0]);
    take('kind', kind[1], at, kind[2] ?? at + 1);
  }

  const left = words.filter((_, at) => !taken.has(at));
  const telling = left.filter(({ plain }) => !isSmall(plain));
  const asked = telling.length > 0 || pieces.length > 0 ? telling : left;
  const unknown: string[] = [];
  const understood: string[] = [];
  for (const { plain, said, from, to } of asked) {
    const { needs, terms, meant } = lookUp(lexicon, plain);
    if (needs.size + terms.size === 0) {
      unknown.push(said);
      continue;
    }
    if (!understood.includes(plain)) understood.push(plain);
    pieces.push({ what: 'thing', said: meant ?? said, from, to });
  }
  const whereAsked = gazetteer && readWhere(where, gazetteer);
  const whenAsked = readWhen(when, today);
  const meant = whereAsked ?? saidWhere?.where;
  pieces.sort((a, b) => a.from - b.from);
  return {
    words: understood,
    things: thingsIn(have, pieces),
    // « samedi matin » and nothing more: what one has is time.
    kinds: times.length > 0 && kinds.length + asked.length === 0 ? ['time'] : kinds,
    where: meant,
    distanceTo: meant && gazetteer && distancesFrom(meant, gazetteer),
    when: whenAsked ?? together(times.map((each) => each.when)),
    remote: remote !== undefined,
    pieces,
    unknown,
    isLost: gazetteer !== undefined && where.trim() !== '' && !whereAsked,
    whole: words.map(({ plain }) => keyOf(plain)).join(' '),
    isEmpty: words.length === 0 && !whereAsked && !whenAsked,
  };
}

/** « machine à coudre »: from the first word that names a thing to the last, unless something else comes between. */
function thingsIn(have: string, pieces: readonly Piece[]): string {
  const first = pieces.findIndex(({ what }) => what === 'thing');
  const last = pieces.findLastIndex(({ what }) => what === 'thing');
  const between = pieces.slice(first, last + 1);
  if (first < 0 || between.some(({ what }) => what !== 'thing')) {
    return pieces.flatMap(({ what, said }) => (what === 'thing' ? said : [])).join(', ');
  }
  return have.slice(pieces[first]?.from, pieces[last]?.to);
}

function kindOf(words: readonly Word[], at: number): readonly [Kind, string, number?] | undefined {
  const plain = words[at]?.plain ?? '';
  if (plain === 'savoir' && words[at + 1]?.plain === 'faire') {
    return ['skill', 'un savoir-faire', at + 2];
  }
  if (/^\d+\$$/.test(plain)) return ['money', 'de l’argent'];
  const found = KINDS.find(([, , test]) => test.test(plain));
  return found && [found[0], found[1]];
}

function remoteIn(words: readonly Word[]): { from: number; to: number } | undefined {
  for (let from = 0; from < words.length; from++) {
    const said = REMOTE.find((row) => row.every((word, at) => words[from + at]?.plain === word));
    if (said) return { from, to: from + said.length };
  }
  return undefined;
}

function untaken<S extends { from: number; to: number }>(
  said: S | undefined,
  taken: ReadonlySet<number>,
): S | undefined {
  if (!said) return undefined;
  for (let at = said.from; at < said.to; at++) if (taken.has(at)) return undefined;
  return said;
}
