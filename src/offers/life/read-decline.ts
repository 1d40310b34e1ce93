import { grouped } from '../describe.ts';
import { offerLimits } from '../limits.ts';
import { plainText } from '../plain-text.ts';
import type { FormError } from '../space/form-error.ts';
import type { Command } from './command.ts';
import { declineReasonCodes } from './reasons.ts';

/** What a form that declines asks, or what is wrong in it. */
export type DeclineReading =
  | { ok: true; command: Extract<Command, { kind: 'decline' }>; note?: string }
  | { ok: false; errors: FormError[] };

/** Reads a form that declines an offer, wherever it was posted from. */
export function readDecline({
  reason: typed,
  note: written = '',
}: Readonly<Record<string, string>>): DeclineReading {
  const reason = declineReasonCodes.find((code) => code === typed);
  const note = plainText(written);
  const errors: FormError[] = [];
  if (!reason) errors.push({ field: 'reason', message: 'Choisissez une raison.' });
  if (note.length > offerLimits.note) {
    const most = grouped(offerLimits.note);
    errors.push({
      field: 'note',
      message: `Votre mot est trop long : au plus ${most} caractères.`,
    });
  }
  if (!reason || errors.length > 0) return { ok: false, errors };
  return { ok: true, command: { kind: 'decline', reason }, ...(note !== '' && { note }) };
}
