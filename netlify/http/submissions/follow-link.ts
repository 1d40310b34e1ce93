import type { Answer } from '../../../src/forms/show-answer.ts';
import { daysAfter } from '../../../src/offers/silence/days.ts';
import type { Answers } from '../../../src/submissions/form/answers.ts';
import { isHeldBy, readLink, signLink } from '../../adapters/links.ts';
import { findSubmission } from '../../adapters/submissions/find-submission.ts';
import { openAnswers, openText } from '../../adapters/submissions/sealed-columns.ts';
import type { World } from '../../adapters/world.ts';
import type { SubmissionRow } from '../../database/tables.ts';
import { followDoors } from './follow-doors.ts';

/** A proposal, as whoever holds its link sees it. */
export interface Proposal {
  row: SubmissionRow;
  /** What the form holds. */
  answers: Answers;
  /** The promoter’s address, where there is one. */
  email: string | undefined;
  /** Whether the link came by mail to that very address: who holds it reads that mailbox. */
  byMail: boolean;
  /** `/proposition/<token>/` */
  path: string;
}

export type LinkOpening =
  | { ok: true; proposal: Proposal }
  /** `fresh`: the proposal to whose address another link can be sent. */
  | { ok: false; status: 403 | 410; answer: Answer; fresh?: SubmissionRow };

/** How long the link serves that a browser gets when a form is begun. Drafts are erased sooner. */
const LINK_DAYS = 365;

/** The address of a proposal under a token. */
export const pathOf = (token: string) => `/proposition/${token}/`;

/** The address that a browser gets when a form is begun, before any mailbox is known to be its own. */
export function startingPath(
  { signingSecret, clock }: Pick<World, 'signingSecret' | 'clock'>,
  id: string,
): string {
  const expires = daysAfter(clock.now(), LINK_DAYS);
  return pathOf(signLink(signingSecret, 'follow-submission', id, expires));
}

/** Finds the proposal that a token opens, or says why it opens none. */
export async function openFollowLink(world: World, token: string): Promise<LinkOpening> {
  const { signingSecret, clock, database } = world;
  const link = readLink(signingSecret, 'follow-submission', token, clock.now());
  if (!link.ok) return { ok: false, status: 403, answer: followDoors.altered };
  const row = await findSubmission(database, link.id);
  const proposal = row && read(world, row, token);
  if (!row || !proposal) return { ok: false, status: 410, answer: followDoors.gone };
  const { email, path } = proposal;
  const byMail = email !== undefined && isHeldBy(link, email);
  if (!byMail && !isHeldBy(link, '')) {
    return { ok: false, status: 403, answer: followDoors.passedOn };
  }
  if (!byMail && row.confirmedAt !== null) {
    return { ok: false, status: 403, answer: followDoors.byMail(path), fresh: row };
  }
  if (link.expired) {
    return email === undefined
      ? { ok: false, status: 410, answer: followDoors.over }
      : { ok: false, status: 410, answer: followDoors.expired(path), fresh: row };
  }
  return { ok: true, proposal: { ...proposal, byMail } };
}

/** What is stored of a proposal; nothing once it was erased. */
function read(
  { dataKeys }: World,
  row: SubmissionRow,
  token: string,
): Omit<Proposal, 'byMail'> | undefined {
  const answers = openAnswers(dataKeys, 'submissions.answers', row.id, row.answers);
  if (!answers) return undefined;
  const email = openText(dataKeys, 'submissions.email', row.id, row.email);
  return { row, answers, email, path: pathOf(token) };
}
