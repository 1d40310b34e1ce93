import type { Command } from '../life/command.ts';
import { declineReasonCodes } from '../life/reasons.ts';
import { plainText } from '../plain-text.ts';
import { readQuantity } from '../quantity.ts';
import { type OfferAction, offerActions } from './actions.ts';
import type { FormError, Posted } from './form-error.ts';

/** The longest word that goes with a refusal. The form shows the same limit. */
export const NOTE_LIMIT = 1000;

/** What a form of an offer's page asks, or what is wrong in it. */
export type ActionReading =
  | { ok: true; action: OfferAction; command: Command; note?: string }
  | { ok: false; action: OfferAction; errors: FormError[] };

/** Reads a form of an offer's page; nothing where it is none of them. */
export function readAction(posted: Posted): ActionReading | undefined {
  const action = offerActions.find((each) => each === posted.do);
  return action && readers[action](posted);
}

const readers: Record<OfferAction, (posted: Posted) => ActionReading> = {
  accept: (posted) => withQuantity('accept', posted),
  deliver: (posted) => withQuantity('deliver', posted),
  change: (posted) => withQuantity('change', posted),
  withdraw: () => ({ ok: true, action: 'withdraw', command: { kind: 'withdraw' } }),
  'take-place': () => ({ ok: true, action: 'take-place', command: { kind: 'take-place' } }),

  decline({ reason: typed, note: written = '' }) {
    const reason = declineReasonCodes.find((code) => code === typed);
    const note = plainText(written);
    const errors: FormError[] = [];
    if (!reason) errors.push({ field: 'reason', message: 'Choisissez une raison.' });
    if (note.length > NOTE_LIMIT) {
      errors.push({
        field: 'note',
        message: 'Votre mot est trop long : au plus 1 000 caractères.',
      });
    }
    if (!reason || errors.length > 0) return { ok: false, action: 'decline', errors };
    return {
      ok: true,
      action: 'decline',
      command: { kind: 'decline', reason },
      ...(note !== '' && { note }),
    };
  },

  assign({ to = '' }) {
    const [project, need] = to.split('/');
    if (project && need) {
      return { ok: true, action: 'assign', command: { kind: 'assign', project, need } };
    }
    const errors = [{ field: 'to', message: 'Choisissez un besoin.' }];
    return { ok: false, action: 'assign', errors };
  },
};

function withQuantity(
  action: 'accept' | 'deliver' | 'change',
  { quantity: typed }: Posted,
): ActionReading {
  const reading = readQuantity(typed);
  if (reading.ok) {
    return { ok: true, action, command: { kind: action, quantity: reading.quantity } };
  }
  return { ok: false, action, errors: [{ field: 'quantity', message: reading.message }] };
}
