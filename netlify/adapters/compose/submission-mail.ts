import type { z } from 'zod';
import type { SubmissionKind } from '../../../src/letters/kinds.ts';
import { caisseIn } from '../../../src/model/catalogue.ts';
import { daysAfter } from '../../../src/offers/silence/days.ts';
import { proposal } from '../../../src/submissions/form/proposal.ts';
import { decisionInWords } from '../../../src/submissions/life/decision-words.ts';
import { submissionLetters } from '../../../src/submissions/messages/letters.ts';
import type { SubmissionLetter } from '../../../src/submissions/messages/submission-letter.ts';
import type { SubmissionLine, SubmissionRow } from '../../database/tables.ts';
import { linkUrl } from '../links.ts';
import type { NotSent } from '../mailer.ts';
import type { Claimed } from '../outbox.ts';
import { findSubmission, historyOf } from '../submissions/find-submission.ts';
import { openAnswers, openText } from '../submissions/sealed-columns.ts';
import type { Composing, ComposingWorld } from './composing.ts';
import { openAddress } from './sealed-address.ts';

/** What a letter brings serves for as long as its reader may wait. */
const LINK_DAYS = 365;

const gone: NotSent = { ok: false, reason: 'SUBMISSION_GONE', retry: false };

/** Writes a letter about a proposal from what is stored. */
export async function composeSubmissionMail(
  world: ComposingWorld,
  claimed: Claimed,
  kind: SubmissionKind,
): Promise<Composing> {
  const { about } = claimed;
  if (!about?.submission) throw new Error(`submission-mail: ${kind} without its proposal`);
  const row = await findSubmission(world.database, about.submission);
  if (!row) return gone;
  const email = openText(world.dataKeys, 'submissions.email', row.id, row.email);
  const reviewer = about.to === 'team' || about.to === 'central' ? about.to : undefined;
  const to = reviewer
    ? await reviewerAddress(world, reviewer, row)
    : email === undefined
      ? gone
      : { ok: true as const, address: email };
  if (!to.ok) return to;
  const lines = await linesOf(world, claimed, row);
  const letter = letterOf(world, claimed, row, lines, reviewer ? undefined : email);
  return {
    ok: true,
    message: { key: claimed.id, to: to.address, ...submissionLetters[kind](letter) },
  };
}

function reviewerAddress(
  { catalogue, ageIdentity }: ComposingWorld,
  reviewer: 'team' | 'central',
  { caisse }: SubmissionRow,
) {
  const current = catalogue();
  const sealed =
    reviewer === 'central' ? current.policy.submissions.central : caisseIn(current, caisse)?.team;
  const missing: NotSent = { ok: false, reason: 'NO_REVIEWER', retry: true };
  return sealed === undefined ? Promise.resolve(missing) : openAddress(sealed, ageIdentity);
}

/** The decision that a letter tells of, where it tells of one: two acceptances, where both teams decide. */
async function linesOf(
  { database }: ComposingWorld,
  { once }: Claimed,
  { id }: SubmissionRow,
): Promise<SubmissionLine[]> {
  const revision = Number(once.split(' ')[2]);
  if (!Number.isInteger(revision)) return [];
  const lines = await historyOf(database, id);
  const last = lines.findIndex((line) => line.revision === revision);
  if (lines[last]?.command !== 'accept') return lines.slice(last, last + 1);
  const before = lines.slice(0, last).findLastIndex(({ command }) => command !== 'accept');
  return lines.slice(before + 1, last + 1);
}

function letterOf(
  world: ComposingWorld,
  { queuedAt }: Claimed,
  row: SubmissionRow,
  lines: readonly SubmissionLine[],
  promoter: string | undefined,
): SubmissionLetter {
  const { dataKeys, siteUrl } = world;
  const catalogue = world.catalogue();
  const { id } = row;
  const answers =
    openAnswers(dataKeys, 'submissions.sent_answers', id, row.sentAnswers) ??
    openAnswers(dataKeys, 'submissions.answers', id, row.answers);
  const only = (key: string, field: z.ZodType<string>) => field.safeParse(answers?.[key]?.[0]).data;
  // From when it was queued, so that the same letter is written twice the same.
  const expires = daysAfter(queuedAt, LINK_DAYS);
  const caisse = caisseIn(catalogue, row.caisse);
  return {
    site: { name: catalogue.site.name, url: siteUrl() },
    // Anybody can begin a form, type anything and have its link sent anywhere: what the model would not
    // take is nobody’s message to send in the site’s name.
    title: only('title', proposal.shape.title),
    organisation: only('promoter.name', proposal.shape.promoter.shape.name),
    changes: row.changes !== null,
    caisse: caisse && row.caisse !== null ? { slug: row.caisse, name: caisse.name } : undefined,
    ...(promoter === undefined
      ? { link: new URL(`/espace/propositions/${id}/`, siteUrl()).href }
      : { link: linkUrl(world, 'follow-submission', id, expires, promoter), expires }),
    toConfirm: row.confirmedAt === null,
    dueOn: row.dueOn ?? undefined,
    reasons: lines
      .flatMap(({ reasons }) => reasons)
      .map((reason) => decisionInWords(reason, catalogue.policy.criteria)),
    notes: lines.flatMap(
      ({ note }) => openText(dataKeys, 'submission_history.note', id, note) ?? [],
    ),
    page: row.slug === null ? undefined : new URL(`/projets/${row.slug}/`, siteUrl()).href,
  };
}
