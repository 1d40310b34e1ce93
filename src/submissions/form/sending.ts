import { z } from 'zod';
import { typography } from '../../model/typography.ts';
import { plainText } from '../../offers/plain-text.ts';
import { sending } from '../../offers/sending.ts';

/** What comes with a proposal, whatever it proposes. */
export type SendingField = keyof typeof sending;

/** One thing to correct in what comes with a proposal. */
export interface SendingError {
  field: SendingField;
  code: 'REQUIRED' | 'TOO_LONG' | 'WRONG_FORM' | 'NOT_EMPTY' | 'KEY_REUSED';
  message: string;
}

export type SendingReading =
  | { ok: true; idempotencyKey?: string | undefined }
  | { ok: false; errors: SendingError[] };

const schema = z.object(sending);

/** Reads what comes with a proposal, form fields or JSON. */
export function readSending(sent: unknown): SendingReading {
  const raw = filledFields(sent);
  const result = schema.safeParse(raw);
  if (result.success) return { ok: true, idempotencyKey: result.data.idempotencyKey };
  const fields = new Set(result.error.issues.map(({ path }) => path[0] as SendingField));
  return { ok: false, errors: [...fields].map((field) => errorOn(field, raw[field])) };
}

/** The key was used for another proposal. */
export const keyReused: SendingError = {
  field: 'idempotencyKey',
  code: 'KEY_REUSED',
  message: typography(
    'Une autre proposition est déjà arrivée avec cette clé d’envoi. Pour en envoyer une nouvelle, changez de clé ou rechargez la page.',
  ),
};

function errorOn(field: SendingField, value: unknown): SendingError {
  switch (field) {
    case 'consent':
      return said(
        field,
        'REQUIRED',
        'Cochez la case pour que nous puissions garder votre proposition et la faire lire.',
      );
    case 'website':
      return said(
        field,
        'NOT_EMPTY',
        'Un champ caché a été rempli, sans doute par votre navigateur. Rechargez la page et envoyez de nouveau.',
      );
    case 'idempotencyKey':
      return typeof value === 'string'
        ? said(field, 'TOO_LONG', 'La clé d’envoi est trop longue : au plus 200 caractères.')
        : said(field, 'WRONG_FORM', 'La clé d’envoi doit être un texte.');
  }
}

function said(field: SendingField, code: SendingError['code'], message: string): SendingError {
  return { field, code, message: typography(message) };
}

/** The fields that we know of what was sent; an empty one is an absent one. */
function filledFields(sent: unknown): Partial<Record<SendingField, unknown>> {
  if (typeof sent !== 'object' || sent === null) return {};
  const filled: Partial<Record<SendingField, unknown>> = {};
  for (const field of Object.keys(sending) as SendingField[]) {
    const value: unknown = Object.hasOwn(sent, field) ? Reflect.get(sent, field) : undefined;
    const read = typeof value === 'string' ? plainText(value) : value;
    if (read !== '' && read !== undefined && read !== null) filled[field] = read;
  }
  return filled;
}
