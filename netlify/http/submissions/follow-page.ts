import { proposalTakes } from '../../../src/endorsements/takes.ts';
import { caisseIn } from '../../../src/model/catalogue.ts';
import { dayInQuebec } from '../../../src/model/clock.ts';
import type { FollowView, StoryLine } from '../../../src/submissions/follow/follow-view.ts';
import { changeMilestones, milestonesOf } from '../../../src/submissions/follow/milestones.ts';
import { sayStory } from '../../../src/submissions/follow/story-words.ts';
import { subjectOf } from '../../../src/submissions/form/subject-of.ts';
import { heardFrom } from '../../../src/submissions/life/transitions.ts';
import { endorseLink } from '../../adapters/endorsements/endorse-link.ts';
import { wantedProposal } from '../../adapters/endorsements/wanted.ts';
import { act } from '../../adapters/submissions/act.ts';
import { dropChange } from '../../adapters/submissions/drop-change.ts';
import { dueOn } from '../../adapters/submissions/due.ts';
import { historyOf } from '../../adapters/submissions/find-submission.ts';
import { openAnswers } from '../../adapters/submissions/sealed-columns.ts';
import type { World } from '../../adapters/world.ts';
import type { SubmissionLine, SubmissionRow } from '../../database/tables.ts';
import { saidIn } from './follow-asked.ts';
import type { Proposal } from './follow-link.ts';
import type { ProposalRoom } from './follow-open.ts';
import { sendFollowLink } from './follow-send-link.ts';
import { mayEdit } from './form-step.ts';
import { formViewOf } from './form-view-of.ts';
import { resourcesFor } from './resources-for.ts';

/** Where a proposal stands, what is asked of its promoter, and what can be done. */
export function followRoom(query: URLSearchParams): ProposalRoom<FollowView> {
  return {
    look: (world, proposal) => followViewOf(world, proposal, query.get('fait') ?? undefined),
    async submit(world, { row, path }, { form, byItself }) {
      const does = form.get('do');
      if (byItself) return { kind: 'closed', to: path };
      // Confirmed by the very fact of acting with the mailed link.
      if (does === 'confirmer') {
        return { kind: 'go', to: row.confirmedAt ? `${path}?fait=confirme` : path };
      }
      if (does === 'lien') {
        const { sent, messages } = await sendFollowLink(world, row);
        return { kind: 'go', to: `${path}?fait=${sent ? 'lien' : 'sans-adresse'}`, messages };
      }
      if (does !== 'retirer') return { kind: 'go', to: path };
      if (row.changes !== null && (await dropChange(world.database, row.id))) {
        world.log('CHANGE_DROPPED', { id: row.id });
        return { kind: 'go', to: `/espace/projets/${row.changes}/` };
      }
      const command = { kind: 'withdraw' } as const;
      const acted = await act(world, { id: row.id, command, actor: { role: 'promoter' } });
      // What was decided meanwhile stays: the page shows it.
      if (!acted.ok) return { kind: 'go', to: path };
      world.log('SUBMISSION_WITHDRAWN', { id: row.id });
      return { kind: 'go', to: `${path}?fait=retire`, messages: acted.messages };
    },
  };
}

async function followViewOf(
  world: World,
  proposal: Proposal,
  done: string | undefined,
): Promise<FollowView> {
  const { row, email, path, byMail, answers } = proposal;
  const { id, status, changes } = row;
  const catalogue = world.catalogue();
  const lines = await historyOf(world.database, id);
  const last = lines.findLast(({ command }) => deciding.includes(command) || command === 'resend');
  // What was asked before it was sent again is asked no more: it stays in the story.
  const said = last && last.command !== 'resend' ? saidIn(world, row, last) : undefined;
  const sent = openAnswers(world.dataKeys, 'submissions.sent_answers', id, row.sentAnswers);
  const title = (mayEdit(row) ? answers : (sent ?? answers)).title?.[0];
  const caisse = caisseIn(catalogue, row.caisse)?.name;
  const toConfirm = row.confirmedAt === null && status === 'received';
  const until = lastDay(world, row);
  const shows = proposalTakes(row) && status !== 'published';
  const wanted = shows && sent ? await wantedProposal(world, row, sent) : undefined;
  return {
    path,
    status,
    changes,
    toConfirm,
    canConfirm: toConfirm && byMail,
    canEdit: mayEdit(row),
    canWithdraw: heardFrom.withdraw.includes(status) || (status === 'draft' && changes !== null),
    milestones:
      changes === null
        ? milestonesOf(status, row.confirmedAt !== null)
        : changeMilestones(
            status,
            lines.some(({ command }) => command === 'let-through'),
          ),
    steps: mayEdit(row) ? (await formViewOf(world, proposal)).steps : [],
    resources: status === 'refused' ? resourcesFor(catalogue, subjectOf(sent ?? answers)) : [],
    story: lines.map((line) => storyLine(world, row, line)),
    ...(title !== undefined && { title }),
    ...(caisse !== undefined && { caisse }),
    ...(email !== undefined && { email }),
    ...(status === 'in_review' && row.dueOn !== null && { dueOn: row.dueOn }),
    ...(until !== undefined && { until }),
    ...(said && (said.reasons.length > 0 || said.note) && { said }),
    ...(status === 'published' && row.slug !== null && { page: `/projets/${row.slug}/` }),
    ...(wanted && { endorse: { link: endorseLink(world, row), wanted } }),
    ...(done !== undefined && { done }),
  };
}

/** The commands whose reasons its promoter is told. */
const deciding: SubmissionLine['command'][] = [
  'request-changes',
  'accept',
  'refuse',
  'move',
  'end',
];

/** The last day for what waits for the promoter. */
function lastDay(
  { catalogue }: World,
  { status, touchedAt, statusSince }: SubmissionRow,
): string | undefined {
  const { draftDays, confirmWithinDays, changesWithinDays } = catalogue().policy.submissions;
  if (status === 'draft') return dueOn(touchedAt, draftDays);
  if (status === 'received') return dueOn(statusSince, confirmWithinDays);
  return status === 'changes_requested' ? dueOn(statusSince, changesWithinDays) : undefined;
}

function storyLine(world: World, row: SubmissionRow, line: SubmissionLine): StoryLine {
  const said = saidIn(world, row, line);
  return {
    on: dayInQuebec(line.at),
    words: sayStory(line, row.changes !== null),
    ...((said.reasons.length > 0 || said.note) && { said }),
  };
}
