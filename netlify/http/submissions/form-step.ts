import { answersFromForm } from '../../../src/submissions/form/answers.ts';
import { fillStep } from '../../../src/submissions/form/fill-step.ts';
import type { FormView, StepView } from '../../../src/submissions/form/form-view.ts';
import { type ActDone, LONGEST_SEARCH } from '../../../src/submissions/form/list-acts.ts';
import { onThePage } from '../../../src/submissions/form/on-the-page.ts';
import { proposalForm } from '../../../src/submissions/form/proposal.ts';
import { stepActs } from '../../../src/submissions/form/step-acts.ts';
import {
  answersOfStep,
  type FormStep,
  formStep,
  stepOf,
} from '../../../src/submissions/form/steps.ts';
import { openText } from '../../adapters/submissions/sealed-columns.ts';
import type { World } from '../../adapters/world.ts';
import type { SubmissionRow } from '../../database/tables.ts';
import { type Proposal, startingPath } from './follow-link.ts';
import type { Posted, ProposalRoom, Submitted } from './follow-open.ts';
import { sendFollowLink } from './follow-send-link.ts';
import { type Saved, saveAnswers } from './form-save.ts';
import { formViewOf } from './form-view-of.ts';

/** The states in which what was typed can be changed. */
export const mayEdit = ({ status }: Pick<SubmissionRow, 'status'>) =>
  status === 'draft' || status === 'changes_requested';

/**
 * A page of the form. All that is typed is kept, whatever is wrong with it: what is to be mended is
 * said once it was tried, and never stops anybody from going on.
 *
 * @param query what its address says: `revoir` once it was tried, `fait` what was just done
 */
export function stepRoom(id: string, query: URLSearchParams): ProposalRoom<StepView> {
  const step = formStep(id);
  return {
    async look(world, proposal) {
      if (!step || step.paths.length === 0 || !mayEdit(proposal.row)) {
        return { elsewhere: proposal.path };
      }
      const view = await formViewOf(world, proposal, id === 'etapes');
      if (!isAsked(view, step)) return { elsewhere: proposal.path };
      return stepViewOf(view, step, query);
    },
    async submit(world, proposal, posted) {
      if (!step || !mayEdit(proposal.row)) return { kind: 'closed', to: proposal.path };
      // What came of it is asked of a published project only.
      if (step.id === 'bilan' && proposal.row.changes === null) {
        return { kind: 'closed', to: proposal.path };
      }
      return submitStep(world, proposal, step, posted);
    },
  };
}

const isAsked = ({ steps }: FormView, { id }: FormStep) => steps.some(({ step }) => step.id === id);

function stepViewOf(view: FormView, step: FormStep, query: URLSearchParams): StepView {
  const here = <T extends { field: string }>(all: readonly T[]) =>
    all.filter(({ field }) => stepOf(field)?.id === step.id);
  return {
    ...view,
    step,
    shown: query.has('revoir') ? here(view.errors).map((error) => onThePage(error, step)) : [],
    advice: here(view.findings).filter(({ severity }) => severity === 'advise'),
    done: query.get('fait') ?? undefined,
    at: placeIn(query.get('ici')),
    words: query.get('mots')?.slice(0, LONGEST_SEARCH) || undefined,
    behind: view.steps.find(({ step: { id }, toMend }) => id === query.get('apres') && toMend > 0),
  };
}

/** An item of a list, by what an address says of it. */
const placeIn = (text: string | null) =>
  text !== null && /^\d{1,2}$/.test(text) ? Number(text) : undefined;

async function submitStep(
  world: World,
  proposal: Proposal,
  step: FormStep,
  { form, byItself }: Posted,
): Promise<Submitted<StepView>> {
  const does = String(form.get('do') ?? '');
  const typed = answersFromForm(proposalForm, form);
  const acts = does === '' ? undefined : stepActs[step.id];
  const also = (name: string) => String(form.get(name) ?? '');
  let acted: ActDone | undefined;
  const saved = await saveAnswers(
    world,
    proposal.row.id,
    (stored) => {
      const filled = fillStep(step, stored, typed);
      acted = acts?.(does, filled, also);
      return acted ? fillStep(step, stored, answersOfStep(step, acted.answers)) : filled;
    },
    byItself,
  );
  // Sent or decided meanwhile, from another page: that is where things stand.
  if (!saved.ok) return { kind: 'closed', to: proposal.path };
  if (byItself) return { kind: 'go', to: proposal.path };
  const now = proposalAfter(world, proposal, saved);
  const here = `${now.path}${step.id}/`;
  if (acted) return { kind: 'go', to: here + acted.place };
  if (does === 'lien') return link(world, now, here);
  if (does === 'garder') return { kind: 'go', to: `${here}?revoir&fait=garder` };
  if (does === 'photo') return { kind: 'go', to: `${now.path}photo/` };
  return { kind: 'go', to: await nextOf(world, now, step) };
}

/** Another address makes the mailed link nobody’s: the browser that changed it goes on by its own. */
function proposalAfter(
  world: World,
  { byMail, path, row }: Proposal,
  { submission, answers }: Saved & { ok: true },
): Proposal {
  const moved = byMail && submission.addressHash !== row.addressHash;
  const email = openText(world.dataKeys, 'submissions.email', row.id, submission.email);
  return {
    row: submission,
    answers,
    email,
    byMail: byMail && !moved,
    path: moved ? startingPath(world, row.id) : path,
  };
}

async function link(world: World, { row }: Proposal, here: string): Promise<Submitted<StepView>> {
  const { sent, messages } = await sendFollowLink(world, row);
  return { kind: 'go', to: `${here}?fait=${sent ? 'lien' : 'sans-adresse'}`, messages };
}

/**
 * The page that comes after one, as things now stand. It says what is left to mend behind. Whoever
 * changes one thing of a published project is not led through all of it.
 */
async function nextOf(world: World, proposal: Proposal, step: FormStep): Promise<string> {
  const { steps, path } = await formViewOf(world, proposal, step.id === 'etapes');
  const at = steps.findIndex((each) => each.step.id === step.id);
  const next = (proposal.row.changes === null && steps[at + 1]?.step.id) || 'envoi';
  const behind = (steps[at]?.toMend ?? 0) > 0 ? `?apres=${step.id}` : '';
  return `${path}${next}/${behind}`;
}
