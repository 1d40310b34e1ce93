import { z } from 'zod';
import { line, paragraph } from '../model/text.ts';
import { type FieldError, fieldErrors, required } from './field-errors.ts';
import { knownFields } from './known-fields.ts';
import { offerLimits } from './limits.ts';
import { quantity } from './quantity.ts';
import { sending } from './sending.ts';

export { offerLimits };

/** Every field of the form, in the order in which a person meets them. */
export const offerFields = [
  'project',
  'caisse',
  'need',
  'quantity',
  'message',
  'availability',
  'name',
  'email',
  'phone',
  'organisation',
  'consent',
  'idempotencyKey',
  'website',
] as const;

export type OfferField = (typeof offerFields)[number];

const enoughDigits = (text: string) => text.replace(/\D/g, '').length >= 7;

const fields = z.object({
  project: z.string().max(200).optional(),
  caisse: z.string().max(200).optional(),
  need: z.string().max(200).optional(),
  message: paragraph(offerLimits.message),
  availability: paragraph(offerLimits.availability).optional(),
  name: line(offerLimits.name),
  email: z.email().max(offerLimits.email),
  phone: line(offerLimits.phone).refine(enoughDigits).optional(),
  organisation: line(offerLimits.organisation).optional(),
  ...sending,
});

const towardNeed = fields.extend({ quantity });
const standing = fields.extend({ quantity: quantity.default(1) });

/**
 * What somebody offers, as read from the form or from JSON. Without `need`, a standing offer to a
 * project; without `project` either, to any project of a caisse.
 */
export type OfferForm = Omit<z.output<typeof towardNeed>, 'website' | 'consent'>;

/** A form read: what it says, or what is wrong in it and the parts that could be read all the same. */
export type FormReading =
  | { ok: true; form: OfferForm }
  | {
      ok: false;
      errors: FieldError[];
      project?: string;
      caisse?: string;
      need?: string;
      quantity?: number;
    };

/** Reads what was sent, form fields or JSON, whatever its shape. */
export function readOfferForm(sent: unknown): FormReading {
  const raw = knownFields(offerFields, sent);
  const schema = raw.need === undefined ? standing : towardNeed;
  const result = schema.safeParse(raw);
  const aimless = raw.project === undefined && raw.caisse === undefined;
  if (result.success && !aimless) {
    const { website, consent, ...form } = result.data;
    return { ok: true, form };
  }
  return {
    ok: false,
    errors: [
      ...(aimless ? [required('project')] : []),
      ...fieldErrors(result.error?.issues ?? [], raw),
    ],
    project: typeof raw.project === 'string' ? raw.project : undefined,
    caisse: typeof raw.caisse === 'string' ? raw.caisse : undefined,
    need: typeof raw.need === 'string' ? raw.need : undefined,
    quantity: quantity.safeParse(raw.quantity).data,
  };
}
