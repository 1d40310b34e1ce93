import { plainText } from '../../offers/plain-text.ts';
import type { FormError, Posted } from '../../offers/space/form-error.ts';
import type { SubmissionCommand } from '../life/command.ts';
import { type DecisionReason, decisionReasons } from '../life/reasons.ts';
import type { ReviewAction } from './proposal-view.ts';

/** The longest word that goes with a decision. The form shows the same limit. */
export const WORD_LIMIT = 2000;

/** What a form of a proposal’s page asks, or what is wrong in it. */
export type ReviewReading =
  | {
      ok: true;
      action: ReviewAction;
      command: Extract<SubmissionCommand, { kind: ReviewAction }>;
      note?: string;
    }
  | { ok: false; action: ReviewAction; errors: FormError[] };

const actions: readonly ReviewAction[] = ['accept', 'request-changes', 'refuse', 'move'];

/** The name of the box of a reason. */
export const reasonBox = (reason: DecisionReason) => `reason-${reason}`;

/** The reasons whose boxes are ticked. */
export function reasonsIn(posted: Posted): DecisionReason[] {
  return decisionReasons.filter((reason) => posted[reasonBox(reason)] !== undefined);
}

/** Reads a form of a proposal’s page; nothing where it is none of them. */
export function readReview(posted: Posted): ReviewReading | undefined {
  const action = actions.find((each) => each === posted.do);
  const seen = Number(posted.seen);
  if (!action || !Number.isInteger(seen)) return undefined;
  const note = plainText(posted.note ?? '');
  const errors: FormError[] = [];
  const reasons = reasonsIn(posted);
  const why = action === 'request-changes' || action === 'refuse';
  if (why && reasons.length === 0) {
    errors.push({ field: 'reasons', message: 'Cochez au moins une raison.' });
  }
  if (action === 'move' && !posted.caisse) {
    errors.push({ field: 'caisse', message: 'Choisissez une caisse.' });
  }
  if (why && note === '') errors.push({ field: 'note', message: asked[action] });
  if (note.length > WORD_LIMIT) {
    errors.push({ field: 'note', message: 'Votre mot est trop long : au plus 2 000 caractères.' });
  }
  if (errors.length > 0) return { ok: false, action, errors };
  const command = commandOf(action, seen, reasons, posted.caisse ?? '');
  return { ok: true, action, command, ...(note !== '' && { note }) };
}

const asked = {
  'request-changes': 'Écrivez au promoteur ce qu’il doit changer.',
  refuse: 'Écrivez un mot au promoteur.',
};

function commandOf(
  kind: ReviewAction,
  seen: number,
  reasons: readonly DecisionReason[],
  caisse: string,
) {
  switch (kind) {
    case 'accept':
      return { kind, seen };
    case 'move':
      return { kind, seen, caisse };
    default:
      return { kind, seen, reasons };
  }
}
