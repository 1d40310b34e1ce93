import { type Project, project } from '../../../../src/model/project.ts';
import { parseFrontmatter } from '../../../../src/reading/frontmatter.ts';
import {
  type Answers,
  readAnswers,
  writeAnswers,
} from '../../../../src/submissions/form/answers.ts';
import {
  asProposal,
  type KeptOfProject,
  type PictureWords,
  proposalForm,
} from '../../../../src/submissions/form/proposal.ts';

/** What a promoter answers, without the address, which files hold sealed. */
const EMAIL = 'promoter.email';

/** An entry's file, taken apart. */
export interface EntryAnswers {
  /** What its promoter could have answered, written in one way only. */
  answers: Answers;
  /** What it says besides. */
  kept: KeptOfProject;
  sealed: string;
}

/** Takes an entry's file apart; nothing where it is not sound, as an editor may have left it. */
export function readEntry(text: string): EntryAnswers | undefined {
  const read = parseFrontmatter(text.replaceAll('\r\n', '\n'));
  if (!read.ok) return undefined;
  const parsed = project.safeParse(read.value.data);
  if (!parsed.success) return undefined;
  const { status, outcome, cancellation, published, admittedUnder, picture } = parsed.data;
  return {
    answers: answersOf(parsed.data, read.value.body),
    kept: withoutAbsent({ status, outcome, cancellation, published, admittedUnder, picture }),
    sealed: parsed.data.promoter.contact,
  };
}

/** What a project and its text would be as answers. */
export function answersOf(of: Project, body: string): Answers {
  const { picture } = of;
  const words: PictureWords | undefined = picture && { alt: picture.alt, credit: picture.credit };
  return writeAnswers(proposalForm, {
    ...asProposal(of),
    ...(body && { body }),
    ...(words && { picture: words }),
    ...(of.outcome && { outcome: of.outcome }),
  });
}

/** Answers written in one way only, without the address: two that say the same are the same. */
export function canonicalAnswers(answers: Answers): Answers {
  const { [EMAIL]: _, ...others } = writeAnswers(proposalForm, readAnswers(proposalForm, answers));
  return others;
}

/** Answers with the address that they are checked with. */
export function withEmail(answers: Answers, email: string): Answers {
  return { ...answers, [EMAIL]: [email] };
}

/** Whether two sets of answers are the same, whatever the order of their keys. */
export function sameAnswers(one: Answers, other: Answers): boolean {
  const written = (answers: Answers) =>
    JSON.stringify(Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1)));
  return written(one) === written(other);
}

function withoutAbsent<T extends object>(of: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(of).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
