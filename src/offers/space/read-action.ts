import type { Command } from '../life/command.ts';
import { readDecline } from '../life/read-decline.ts';
import { readQuantity } from '../quantity.ts';
import { type OfferAction, offerActions } from './actions.ts';
import type { FormError, Posted } from './form-error.ts';

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

  decline: (posted) => ({ action: 'decline', ...readDecline(posted) }),

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
