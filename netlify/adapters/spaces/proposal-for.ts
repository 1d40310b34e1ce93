import { stopsPublication } from '../../../src/criteria/admission.ts';
import { caisseIn, projectIn } from '../../../src/model/catalogue.ts';
import { dayInQuebec } from '../../../src/model/clock.ts';
import type { Policy } from '../../../src/model/policy.ts';
import type { Unit } from '../../../src/model/settings.ts';
import type { Answers } from '../../../src/submissions/form/answers.ts';
import { checkAnswers } from '../../../src/submissions/form/check-proposal.ts';
import { answeringResources } from '../../../src/submissions/form/elsewhere.ts';
import { subjectOf } from '../../../src/submissions/form/subject-of.ts';
import { deciders } from '../../../src/submissions/life/who-decides.ts';
import { answersInWords, changedAnswers } from '../../../src/submissions/space/changed-answers.ts';
import type { ProposalLine, ProposalView } from '../../../src/submissions/space/proposal-view.ts';
import { reviewActions } from '../../../src/submissions/space/review-actions.ts';
import { seenProposal } from '../../../src/submissions/space/seen-proposal.ts';
import type { SubmissionRow } from '../../database/tables.ts';
import { wantedProposal } from '../endorsements/wanted.ts';
import { findSubmission, historyOf } from '../submissions/find-submission.ts';
import { nameIn } from '../submissions/names.ts';
import { hasPicture } from '../submissions/pictures.ts';
import { proposalContextOf } from '../submissions/proposal-context.ts';
import { reviewFor, takesProposals } from '../submissions/review-of.ts';
import { openAnswers, openText } from '../submissions/sealed-columns.ts';
import { duplicatesOf } from './duplicates.ts';
import { isId } from './is-id.ts';
import { listedProposal, type ProposalViewing } from './proposals.ts';
import { reviewerOf } from './reviewer-of.ts';
import type { Visitor } from './visitor.ts';

/** A proposal's own page, with what its words need of the content. */
export type SpaceProposalPage = ProposalView & {
  criteria: Policy['criteria'];
  resourcePolicy: Policy['resources'];
  units: readonly Unit[];
};

/** A proposal that was sent, for those who decide about it; nothing for anybody else. */
export async function proposalFor(
  world: ProposalViewing,
  visitor: Visitor,
  id: string,
): Promise<SpaceProposalPage | undefined> {
  const row = isId(id) ? await findSubmission(world.database, id) : undefined;
  const as = row && reviewerOf(world, visitor, row);
  if (!row || !as) return undefined;
  const catalogue = world.catalogue();
  const answers = openAnswers(world.dataKeys, 'submissions.sent_answers', id, row.sentAnswers);
  const [history, picture, duplicates, wanted] = await Promise.all([
    linesOf(world, id),
    hasPicture(world.database, id),
    answers ? duplicatesOf(world, visitor, row, answers) : [],
    answers && wantedProposal(world, row, answers),
  ]);
  const nameOf = nameIn(catalogue);
  const proposal = answers && seenProposal(answers, nameOf);
  const listed = listedProposal(world, row);
  const who = deciders(reviewFor(catalogue, row.caisse));
  const caisses = otherCaisses(world, row.caisse);
  const project = projectIn(catalogue, row.changes);
  return {
    ...listed,
    as,
    revision: row.revision,
    confirmed: row.confirmedAt !== null,
    received: row.receivedAt ? dayInQuebec(row.receivedAt) : undefined,
    proposal,
    answers: answers && !proposal ? answersInWords(answers, nameOf) : [],
    ...findingsOf(world, row, answers, picture),
    duplicates,
    wanted,
    resources: answers ? answeringResources(catalogue.resources, subjectOf(answers)) : [],
    resourcePolicy: catalogue.policy.resources,
    changed: changesOf(world, row, answers),
    history,
    deciders: who,
    actions: reviewActions({
      as,
      status: row.status,
      changes: listed.changes,
      deciders: who,
      acceptedBy: row.acceptedBy,
      elsewhere: caisses.length > 0,
    }),
    caisses,
    slug: row.slug ?? undefined,
    ...(project &&
      row.changes !== null && { project: { slug: row.changes, title: project.title } }),
    picture,
    criteria: catalogue.policy.criteria,
    units: catalogue.vocabularies.units,
  };
}

function findingsOf(
  { catalogue }: ProposalViewing,
  row: SubmissionRow,
  answers: Answers | undefined,
  picture: boolean,
) {
  if (!answers) return { findings: [], errors: [], stopped: true };
  const context = proposalContextOf(catalogue(), row);
  const { admittedUnder, version } = context;
  const checked = checkAnswers(answers, context, picture);
  const findings = checked.findings.map((finding) => ({
    ...finding,
    stops: stopsPublication(finding, { status: 'open', admittedUnder }, version),
  }));
  const told: readonly string[] = findings.map(({ code }) => code);
  const errors = checked.ok
    ? []
    : checked.errors.filter(({ code }) => !told.includes(code)).map(({ message }) => message);
  return { findings, errors, stopped: !checked.ok };
}

/** What changed since the version that the team had read, or since what is published. */
function changesOf(
  { catalogue, dataKeys }: ProposalViewing,
  { id, previousAnswers }: SubmissionRow,
  answers: Answers | undefined,
) {
  const before = openAnswers(dataKeys, 'submissions.previous_answers', id, previousAnswers);
  return before && answers ? changedAnswers(before, answers, nameIn(catalogue())) : [];
}

async function linesOf(world: ProposalViewing, id: string): Promise<ProposalLine[]> {
  const catalogue = world.catalogue();
  const lines = await historyOf(world.database, id);
  return lines.map(({ at, actor, actorOf, command, toStatus, reasons, note }) => ({
    day: dayInQuebec(at),
    actor,
    of: caisseIn(catalogue, actorOf)?.name,
    command,
    to: toStatus,
    reasons,
    note: openText(world.dataKeys, 'submission_history.note', id, note),
  }));
}

function otherCaisses({ catalogue }: ProposalViewing, caisse: string | null) {
  const current = catalogue();
  return Object.entries(current.caisses)
    .filter(([slug]) => slug !== caisse && takesProposals(current, slug))
    .map(([slug, { name }]) => ({ slug, name }))
    .sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}
