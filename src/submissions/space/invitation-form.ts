import { plainText } from '../../offers/plain-text.ts';
import type { FormError, Posted } from '../../offers/space/form-error.ts';

/** The longest note that says for whom an invitation is. */
export const LABEL_LIMIT = 120;

/** How long an invitation can serve, in days. */
export const invitationDays = {
  30: 'Un mois',
  90: 'Trois mois',
  180: 'Six mois',
  365: 'Un an',
} as const;

export type InvitationDays = keyof typeof invitationDays;

export const USUAL_DAYS: InvitationDays = 90;

export type InvitationReading =
  | { ok: true; label?: string; once: boolean; days: number }
  | { ok: false; errors: FormError[] };

/** Reads the form that makes an invitation. */
export function readInvitation(posted: Posted): InvitationReading {
  const label = plainText(posted.label ?? '');
  const errors: FormError[] = [];
  if (label.length > LABEL_LIMIT) {
    errors.push({
      field: 'label',
      message: `Votre note est trop longue : au plus ${LABEL_LIMIT} caractères.`,
    });
  }
  if (posted.times !== 'once' && posted.times !== 'many') {
    errors.push({ field: 'times', message: 'Dites combien de fois le lien peut servir.' });
  }
  const days = Number(posted.days);
  if (!Object.hasOwn(invitationDays, String(posted.days))) {
    errors.push({ field: 'days', message: 'Choisissez jusqu’à quand le lien est bon.' });
  }
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, once: posted.times === 'once', days, ...(label !== '' && { label }) };
}
