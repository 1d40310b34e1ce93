import type { Finding } from '../../../src/criteria/finding.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import { checkProposal } from '../../../src/submissions/form/check-proposal.ts';
import type { ProposedProject } from '../../../src/submissions/form/proposal.ts';
import type { ProposalError } from '../../../src/submissions/form/proposal-error.ts';
import { readSending, type SendingError } from '../../../src/submissions/form/sending.ts';
import { proposalContextOf } from '../../adapters/submissions/proposal-context.ts';
import type { Sent } from './read-sent.ts';

/** One thing to correct in what was sent. */
export type SentError = ProposalError | SendingError;

/** A proposal that can be stored. */
export interface Sound {
  ok: true;
  project: ProposedProject;
  body: string;
  findings: Finding[];
  idempotencyKey?: string | undefined;
}

/** Whoever has more than these to correct has not filled in our form. */
const MOST_ERRORS = 100;

/** Checks all of what was sent, and tells all that is wrong at once. */
export function checkSent(
  catalogue: Catalogue,
  { project, body, fields }: Sent,
): Sound | { ok: false; errors: SentError[] } {
  const proposed = checkProposal(project, body, proposalContextOf(catalogue));
  const sending = readSending(fields);
  if (proposed.ok && sending.ok) return { ...proposed, idempotencyKey: sending.idempotencyKey };
  const errors = [...(sending.ok ? [] : sending.errors), ...(proposed.ok ? [] : proposed.errors)];
  return { ok: false, errors: errors.slice(0, MOST_ERRORS) };
}
