import type { Answer, Fit } from '../../finding/answers.ts';
import type { Question } from '../../finding/question.ts';
import { count } from '../../i18n/number.ts';

/** Answers that are shown together, with what is said of them. */
export interface AnswerGroup {
  title: string;
  answers: readonly Answer[];
  /** How many are shown at first. */
  shown: number;
  /** What is to be said before, where nothing answers all that was asked. */
  note?: string | undefined;
}

const SHOWN: Record<Fit, number> = { here: 12, elsewhere: 8, partly: 6 };

/** The answers to a question by how they answer it, in their order. */
export function groupAnswers(question: Question, answers: readonly Answer[]): AnswerGroup[] {
  const of = (fit: Fit) => answers.filter((answer) => answer.fit === fit);
  const [here, elsewhere, partly] = [of('here'), of('elsewhere'), of('partly')];
  const exact = here.length + elsewhere.length > 0;
  return [
    { title: sayHere(question, here.length), answers: here, shown: SHOWN.here },
    {
      title: sayElsewhere(question),
      answers: elsewhere,
      shown: SHOWN.elsewhere,
      note: here.length === 0 ? sayNotHere(question) : undefined,
    },
    {
      title: exact ? 'Peut-être aussi' : 'Ce qui s’en approche',
      answers: partly,
      shown: SHOWN.partly,
    },
  ].filter((group) => group.answers.length > 0);
}

function sayHere({ where }: Question, found: number): string {
  if (!where) return `${count(found, 'besoin', 'besoins')} où vous pouvez aider`;
  const near = where.kind === 'place' ? `Près de ${where.said}` : where.said;
  return `${near} : ${count(found, 'besoin', 'besoins')}`;
}

function sayElsewhere({ where, when, remote }: Question): string {
  if (remote) return 'Sur place seulement';
  if (where && when) return 'Plus loin, ou à un autre moment';
  return where ? 'Plus loin' : 'À un autre moment';
}

function sayNotHere({ where, remote }: Question): string {
  if (remote) return 'Rien ne peut se faire de chez vous pour l’instant.';
  if (!where) return 'Rien à ce moment-là pour l’instant.';
  return `Rien près de ${where.said} pour l’instant.`;
}

/** What was found, for whoever does not see it: `3 besoins répondent, et 5 autres plus loin.` */
export function sayFoundNeeds(question: Question, answers: readonly Answer[]): string {
  if (question.isEmpty) return '';
  const here = answers.filter(({ fit }) => fit === 'here').length;
  const others = answers.filter(({ fit }) => fit === 'elsewhere').length;
  if (here + others === 0) return saysNothing(question);
  const said = here === 0 ? 'Rien tout près' : count(here, 'besoin répond', 'besoins répondent');
  if (others === 0) return `${said}.`;
  const where = sayElsewhere(question).toLowerCase();
  return `${said}, et ${count(others, 'autre', 'autres')} ${where}.`;
}

/** That nothing answers, in the words that were typed: `Rien ne répond à « fenêtres » en ce moment`. */
export function saysNothing({ things, unknown }: Question): string {
  const said = things || unknown.join(' ');
  return said ? `Rien ne répond à « ${said} » en ce moment` : 'Rien ne répond en ce moment';
}
