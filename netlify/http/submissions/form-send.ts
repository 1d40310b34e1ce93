import { checkAnswers } from '../../../src/submissions/form/check-proposal.ts';
import type { SendView } from '../../../src/submissions/form/form-view.ts';
import type { ProposedProject } from '../../../src/submissions/form/proposal.ts';
import { changesNothing } from '../../../src/submissions/page-changes.ts';
import { addressHash } from '../../adapters/address-hash.ts';
import { mailboxLimit } from '../../adapters/mailbox-limit.ts';
import { hit } from '../../adapters/rate-limits.ts';
import { proposalContextOf } from '../../adapters/submissions/proposal-context.ts';
import { sendSubmission } from '../../adapters/submissions/send-submission.ts';
import type { World } from '../../adapters/world.ts';
import type { SubmissionRow } from '../../database/tables.ts';
import { type Proposal, startingPath } from './follow-link.ts';
import type { ProposalRoom, Submitted } from './follow-open.ts';
import { sendFollowLink } from './follow-send-link.ts';
import { writtenOf } from './form-save.ts';
import { mayEdit } from './form-step.ts';
import { formViewOf } from './form-view-of.ts';
import { namedForSending } from './needs-named.ts';

/** The last page of the form: all of it to be read again, and the button that sends it. */
export function sendRoom(query: URLSearchParams): ProposalRoom<SendView> {
  return {
    async look(world, proposal) {
      if (!mayEdit(proposal.row)) return { elsewhere: proposal.path };
      return sendViewOf(world, proposal, { done: query.get('fait') ?? undefined });
    },
    async submit(world, proposal, { form, byItself }) {
      const { row, path } = proposal;
      if (byItself || !mayEdit(row)) return { kind: 'closed', to: path };
      if (form.get('do') === 'lien') {
        const { sent, messages } = await sendFollowLink(world, row);
        return { kind: 'go', to: `${path}envoi/?fait=${sent ? 'lien' : 'sans-adresse'}`, messages };
      }
      return send(world, proposal, form.get('consent') === 'oui');
    },
  };
}

async function sendViewOf(
  world: World,
  proposal: Proposal,
  said: Pick<SendView, 'done' | 'tried' | 'consented' | 'told'> = {},
): Promise<SendView> {
  const { submissions } = world.catalogue().policy;
  const view = await formViewOf(world, proposal);
  return { ...view, ...said, consent: submissions.consent, toConfirm: !proposal.row.confirmedAt };
}

async function send(
  world: World,
  proposal: Proposal,
  consented: boolean,
): Promise<Submitted<SendView>> {
  const { row, path } = proposal;
  const answers = namedForSending(world, proposal);
  const view = await sendViewOf(world, proposal, { tried: true, consented });
  const context = proposalContextOf(world.catalogue(), row);
  const checked = checkAnswers(answers, context, view.picture !== undefined);
  if (!checked.ok || !consented) return { kind: 'again', status: 422, page: view };
  if (view.change && changesNothing(view.change)) {
    const told = 'Rien n’a changé encore : modifiez d’abord une des pages.';
    return { kind: 'again', status: 422, page: { ...view, told } };
  }
  if (!(await mayWrite(world, checked.project, row))) {
    const told =
      'Cette adresse a déjà reçu beaucoup de demandes. Tout est enregistré : réessayez demain.';
    return { kind: 'again', status: 429, page: { ...view, told } };
  }
  const { caisse } = checked.project;
  const acted = await sendSubmission(world, row, {
    caisse,
    written: writtenOf(answers),
    consent: view.consent,
  });
  if (acted.ok) {
    world.log('SUBMISSION_SENT', { id: row.id, to: caisse });
    // Another address makes the mailed link nobody’s: the browser goes on by its own.
    const moved = proposal.byMail && acted.submission.addressHash !== row.addressHash;
    const own = moved ? startingPath(world, row.id) : path;
    return { kind: 'go', to: `${own}?fait=envoi`, messages: acted.messages };
  }
  if (acted.code === 'CAISSE_TAKES_NONE') {
    const told = 'Cette caisse ne reçoit plus de projets : choisissez-en une autre.';
    return { kind: 'again', status: 409, page: { ...view, told } };
  }
  // Sent already, from another page or by another press: that is where things stand.
  return { kind: 'go', to: path };
}

/** Anybody can write somebody else’s address, and each proposal sends a letter there. */
async function mayWrite(
  world: World,
  { promoter: { email } }: ProposedProject,
  { confirmedAt, addressHash: known }: SubmissionRow,
): Promise<boolean> {
  const { database, clock, signingSecret } = world;
  if (confirmedAt !== null && addressHash(signingSecret, email) === known) return true;
  return (await hit(database, mailboxLimit(world, email), clock.machineNow())).ok;
}
