import { dayInWords } from '../../letters/day-in-words.ts';
import type { Letter, Part } from '../../letters/letter.ts';
import { subjectAbout } from '../../letters/subject.ts';
import type { LetterOf, ToldNeed } from './letters.ts';

type News = LetterOf<'alert-news'>;
type Closing = LetterOf<'alert-closing'>;

/** What is missing since the last time; all that is, the first time. */
export function newsLetter(letter: News): Omit<Letter, 'site'> {
  const { first, needs } = letter;
  const total = totalOf(letter);
  const [only] = needs;
  return {
    subject:
      total === 1
        ? subjectAbout('On cherche', only.title)
        : first
          ? `Ce qui manque en ce moment : ${total} besoins`
          : `${total} nouveaux besoins cette semaine`,
    parts: [
      { kind: 'text', text: 'Bonjour,' },
      { kind: 'text', text: newsOpening(first, total) },
      ...entries(letter, (need) => need.missing + until(need)),
      ...foot(letter),
    ],
  };
}

/** What ends in a few days. */
export function closingLetter(letter: Closing): Omit<Letter, 'site'> {
  const total = totalOf(letter);
  const [only] = letter.needs;
  return {
    subject:
      total === 1
        ? subjectAbout(`${daysInWords(only.daysLeft)} :`, only.title)
        : `${total} besoins finissent bientôt`,
    parts: [
      { kind: 'text', text: 'Bonjour,' },
      {
        kind: 'text',
        text:
          total === 1
            ? 'Il manque encore quelque chose, et il reste peu de temps.'
            : 'Il manque encore ceci, et il reste peu de temps.',
      },
      ...entries(letter, (need) => `${daysInWords(need.daysLeft)}. ${need.missing}.`),
      ...foot(letter),
    ],
  };
}

function newsOpening(first: boolean, total: number): string {
  if (first) {
    return total === 1
      ? 'Voici ce qui manque en ce moment dans ce que vous suivez. Ensuite, nous vous écrirons seulement quand il y aura du nouveau.'
      : 'Voici ce qui manque en ce moment dans ce que vous suivez, le plus pressant d’abord. Ensuite, nous vous écrirons seulement quand il y aura du nouveau.';
  }
  return total === 1
    ? 'Il manque quelque chose de nouveau dans ce que vous suivez.'
    : 'Voici ce qui manque depuis la dernière fois, le plus pressant d’abord.';
}

function until({ ends }: ToldNeed): string {
  // At noon, a day is the same one in Québec.
  return `, jusqu’au ${dayInWords(new Date(`${ends}T17:00:00Z`))}.`;
}

function entries({ needs }: News | Closing, said: (need: ToldNeed) => string): Part[] {
  return needs.map((need) => ({
    kind: 'entry',
    title: need.title,
    url: need.url,
    lines: [
      [said(need), need.terms].filter(Boolean).join(' '),
      ...(need.essential ? ['Essentiel : sans cela, le projet ne se fait pas.'] : []),
    ],
    details: [need.project, `${need.promoter}, ${sayPlace(need)}`],
  }));
}

function sayPlace({ municipality, remote }: ToldNeed): string {
  return remote ? `${municipality}, ou de chez vous` : municipality;
}

/** Where there is more, and in every letter the way out of it. */
function foot({ more, wish, link }: News | Closing): Part[] {
  return [
    ...(more
      ? [{ kind: 'link' as const, label: `Voir aussi ${others(more.count)}`, url: more.url }]
      : []),
    { kind: 'title', text: 'Ce que vous suivez' },
    { kind: 'facts', rows: wish },
    { kind: 'link', label: 'Changer mes choix, ou ne plus rien recevoir', url: link },
  ];
}

function others(count: number): string {
  return count === 1 ? 'un autre besoin' : `${count} autres besoins`;
}

function totalOf({ needs, more }: News | Closing): number {
  return needs.length + (more?.count ?? 0);
}

function daysInWords(left: number): string {
  return left <= 1 ? 'C’est le dernier jour' : `Il reste ${left} jours`;
}
