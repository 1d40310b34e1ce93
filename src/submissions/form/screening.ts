import type { ReasonCode } from '../../criteria/finding.ts';
import { lengthInWords } from '../../criteria/length-in-words.ts';
import { reasonsFor } from '../../criteria/reasons.ts';
import type { Policy } from '../../model/policy.ts';
import { legalForms } from '../../model/promoter.ts';
import { typography } from '../../model/typography.ts';

export type ScreeningId = 'argent' | 'fin' | 'depenses' | 'organisme';

export type ScreeningAnswer = 'oui' | 'non' | 'ne-sait-pas';

/** A question asked before anything is filled: one of its answers means that the project is not for here. */
export interface ScreeningQuestion {
  id: ScreeningId;
  question: string;
  /** What helps to answer. */
  hint: string;
  /** The rule that it is about. */
  code: ReasonCode;
  /** The answer that excludes. */
  excludes: 'oui' | 'non';
  /** What to do when it is the answer. */
  mend: string;
  /** What to know before going on, for who does not know. */
  unsure: string;
}

/** The questions, with the thresholds in force. */
export function screeningQuestions({ criteria }: Pick<Policy, 'criteria'>): ScreeningQuestion[] {
  const accepted = criteria.legalForms.map((form) => legalForms[form].toLowerCase()).join(', ');
  return [
    {
      id: 'argent',
      question: 'Vous manque-t-il seulement de l’argent ?',
      hint: 'Répondez non s’il vous manque aussi des gens, un métier, un lieu, un outil, du matériel.',
      code: 'MONEY_ONLY',
      excludes: 'oui',
      mend: 'Pensez à ce que vos voisins pourraient prêter, donner ou venir faire. Une seule chose suffit : revenez avec elle.',
      unsure:
        'Pensez à ce que vos voisins pourraient prêter, donner ou venir faire : il faudra nommer au moins une chose.',
    },
    {
      id: 'fin',
      question: 'Votre projet a-t-il une fin ?',
      hint: `Un projet dure au plus ${lengthInWords(criteria.longestDays)}. Si l’activité continue ensuite, pensez seulement à la partie qui se termine.`,
      code: 'NO_END_DATE',
      excludes: 'non',
      mend: 'Une activité de toute l’année n’entre pas ici, mais une de ses parties le peut : un nouveau volet, un évènement, une chose à construire. Choisissez-en une qui se termine.',
      unsure: 'Il faudra indiquer une date de fin, même si vous n’en êtes pas certain.',
    },
    {
      id: 'depenses',
      question:
        'L’argent demandé paierait-il des salaires, un loyer ou d’autres dépenses courantes ?',
      hint: 'Répondez non si vous ne demandez pas d’argent.',
      code: 'WORKING_CAPITAL',
      excludes: 'oui',
      mend: 'Retirez ces dépenses de votre demande. Un achat, une location, des frais précis ou des déplacements peuvent y rester.',
      unsure:
        'Gardez seulement ce que vous ne paieriez pas sans ce projet : un achat, une location, des frais précis.',
    },
    {
      id: 'organisme',
      question: 'Un organisme porte-t-il le projet, ou répond-il de votre groupe ?',
      hint: `Formes acceptées : ${accepted}. Un groupe sans forme juridique nomme l’organisme qui répond de lui.`,
      code: 'LEGAL_FORM',
      excludes: 'non',
      mend: 'Demandez à un organisme de votre quartier d’être votre mandataire : il répond du projet, et vous le faites. Un centre d’action bénévole ou une maison de quartier peut vous aider à en trouver un.',
      unsure:
        'Il faudra nommer l’organisme qui porte le projet, ou celui qui répond de votre groupe.',
    },
  ];
}

/** A rule that an answer touches, in the words of the criteria. */
export interface ScreeningReason {
  id: ScreeningId;
  code: ReasonCode;
  /** What the rule asks. */
  title: string;
  explanation: string;
  /** What to do about it. */
  message: string;
}

/** Whether a proposal may be begun. */
export type Screening =
  | { ok: true; unsure: ScreeningReason[] }
  | {
      ok: false;
      /** The questions without an answer. */
      unanswered: ScreeningId[];
      reasons: ReasonCode[];
      excluded: ScreeningReason[];
      unsure: ScreeningReason[];
    };

/** What the answers to the questions mean. What is no answer counts as none. */
export function screen(
  answers: Readonly<Partial<Record<ScreeningId, string>>>,
  policy: Pick<Policy, 'criteria'>,
): Screening {
  const questions = screeningQuestions(policy);
  const rules = reasonsFor(policy.criteria);
  const answeredBy = ({ id }: ScreeningQuestion) =>
    Object.hasOwn(answers, id) ? answers[id] : undefined;
  const reasonOf = ({ id, code }: ScreeningQuestion, message: string): ScreeningReason => ({
    id,
    code,
    title: typography(rules[code].title),
    explanation: typography(rules[code].explanation),
    message: typography(message),
  });
  const unanswered = questions.filter((each) => !isAnswer(answeredBy(each))).map(({ id }) => id);
  const excluded = questions
    .filter((each) => answeredBy(each) === each.excludes)
    .map((each) => reasonOf(each, each.mend));
  const unsure = questions
    .filter((each) => answeredBy(each) === 'ne-sait-pas')
    .map((each) => reasonOf(each, each.unsure));
  if (unanswered.length === 0 && excluded.length === 0) return { ok: true, unsure };
  return { ok: false, unanswered, reasons: excluded.map(({ code }) => code), excluded, unsure };
}

const isAnswer = (text: string | undefined): text is ScreeningAnswer =>
  text === 'oui' || text === 'non' || text === 'ne-sait-pas';
