import type { FormError, Posted } from '../../../src/offers/space/form-error.ts';
import { deciders } from '../../../src/submissions/life/who-decides.ts';
import { kindWord } from '../../../src/submissions/space/kind-words.ts';
import type { ProposalView, ReviewAction } from '../../../src/submissions/space/proposal-view.ts';
import { readReview, reasonsIn } from '../../../src/submissions/space/read-review.ts';
import { tellReviewRefusal } from '../../../src/submissions/space/refusal-words.ts';
import { proposalFor, type SpaceProposalPage } from '../../adapters/spaces/proposal-for.ts';
import { act } from '../../adapters/submissions/act.ts';
import { reviewFor } from '../../adapters/submissions/review-of.ts';
import type { World } from '../../adapters/world.ts';
import type { FormPage, Submitted } from './open-form-page.ts';

/** A proposal's own page, for those who decide about it. */
export function proposalRoom(id: string): FormPage<SpaceProposalPage> {
  return {
    look: (world, visitor) => proposalFor(world, visitor, id),
    submit: (world, seen, posted) => submit(world, seen, posted),
  };
}

async function submit(world: World, seen: ProposalView, posted: Posted): Promise<Submitted> {
  // Nothing is decided: the page comes back with words to start from.
  if (posted.do === 'suggest') return suggested(posted);
  const reading = readReview(posted);
  if (!reading) return told('', posted, 422, 'Choisissez l’un des boutons de cette page.');
  const { action } = reading;
  if (!reading.ok) return wrong(action, posted, reading.errors);
  const acted = await act(world, {
    id: seen.id,
    command: reading.command,
    actor: seen.as === 'team' ? { role: 'team', of: seen.caisse?.slug } : { role: 'central' },
    note: reading.note,
    stopped: seen.stopped,
  });
  if (acted.ok) {
    world.log('SUBMISSION_ACTED_ON', { id: seen.id, command: action, as: seen.as });
    return {
      kind: 'done',
      to: after(world, seen, action, acted.submission),
      messages: acted.messages,
    };
  }
  if (acted.code === 'UNKNOWN_SUBMISSION') {
    return told(action, posted, 409, 'Cette proposition n’est plus là.');
  }
  const words = tellReviewRefusal(acted);
  return words.kind === 'page'
    ? told(action, posted, 409, words.message)
    : wrong(action, posted, [words]);
}

/** Where to go once it is done: to the proposal, unless it went where one no longer sees it. */
function after(
  world: World,
  { id, as, caisse, deciders: before }: ProposalView,
  action: ReviewAction,
  row: { status: string; caisse: string | null },
): string {
  if (action === 'move') {
    const who = deciders(reviewFor(world.catalogue(), row.caisse));
    if (as === 'team') return `/espace/caisses/${caisse?.slug}/?fait=proposition-move`;
    if (!who.includes('central')) return '/espace/?fait=proposition-move';
  }
  const half = action === 'accept' && row.status === 'in_review' && before.length > 1;
  return `/espace/propositions/${id}/?fait=proposition-${half ? 'half' : action}`;
}

function suggested(posted: Posted): Submitted {
  const reasons = reasonsIn(posted);
  if (reasons.length === 0) {
    return wrong('refuse', posted, [
      { field: 'reasons', message: 'Cochez d’abord une raison : le mot en dépend.' },
    ]);
  }
  const values = { ...posted, note: kindWord(reasons) };
  const message =
    'Un mot est prêt dans le formulaire. Relisez-le, faites-en le vôtre, puis refusez.';
  return told('refuse', values, 200, message);
}

function wrong(form: ReviewAction, values: Posted, errors: readonly FormError[]): Submitted {
  return {
    kind: 'again',
    status: 422,
    attempt: { form, errors: errors.map(({ field, message }) => ({ field, message })), values },
  };
}

function told(
  form: ReviewAction | '',
  values: Posted,
  status: 200 | 409 | 422,
  message: string,
): Submitted {
  return { kind: 'again', status, attempt: { form, errors: [], told: message, values } };
}
