import { dayInWords } from '../../letters/day-in-words.ts';
import type { Fact, Part } from '../../letters/letter.ts';
import { LONGEST_SUBJECT, subjectAbout } from '../../letters/subject.ts';
import type { SubmissionLetter } from './submission-letter.ts';

export const hello: Part = { kind: 'text', text: 'Bonjour,' };

export const text = (words: string): Part => ({ kind: 'text', text: words });

/** A subject that names the proposal, where it has a name. */
export function subjectOf(before: string, { title }: SubmissionLetter): string {
  return title ? subjectAbout(`${before} :`, title) : before.slice(0, LONGEST_SUBJECT);
}

/** What is proposed, by whom, and to whom. */
export function proposalFacts({ title, organisation, caisse }: SubmissionLetter): Part {
  const rows: Fact[] = [
    ...fact('Projet', title),
    ...fact('Organisme', organisation),
    ...(caisse ? [['Caisse', caisse.name] satisfies Fact] : []),
  ];
  return { kind: 'facts', rows };
}

function fact(label: string, typed: string | undefined): Fact[] {
  return typed ? [[label, { typed }]] : [];
}

/** The one thing to do. */
export function action(label: string, { link }: SubmissionLetter): Part {
  return { kind: 'button', label, url: link };
}

/** What comes next, under its title. */
export function next(...items: string[]): Part[] {
  return [
    { kind: 'title', text: 'Et ensuite' },
    { kind: 'list', items },
  ];
}

/** Until when the link is good, and that it is for one person. */
export function aboutLink({ expires }: SubmissionLetter): Part[] {
  const until = expires ? ` Il est bon jusqu’au ${dayInWords(expires)}.` : '';
  return [
    {
      kind: 'small',
      text: `Ce lien ouvre votre proposition sans mot de passe : ne le transmettez à personne.${until}`,
    },
  ];
}

/** Why, and what the team wrote. */
export function why({ reasons = [], notes = [] }: SubmissionLetter): Part[] {
  return [
    ...(reasons.length > 0 ? [{ kind: 'list', items: [...reasons] } satisfies Part] : []),
    ...(notes.length > 0
      ? [text(notes.length > 1 ? 'Les mots des deux équipes :' : 'Un mot de l’équipe :')]
      : []),
    ...notes.map((note) => ({ kind: 'quote', text: note }) satisfies Part),
  ];
}

/** A day, `YYYY-MM-DD`, as a letter says it: no hour makes it another day. */
export function sayDay(day: string): string {
  return dayInWords(new Date(`${day}T12:00:00Z`));
}
