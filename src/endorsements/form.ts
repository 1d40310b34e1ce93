import { z } from 'zod';
import { line } from '../model/text.ts';
import {
  emailSentences,
  errorsIn,
  type FormError,
  type Sentences,
  sendingSentences,
} from '../offers/form-errors.ts';
import { knownFields } from '../offers/known-fields.ts';
import { offerLimits } from '../offers/limits.ts';
import { sending } from '../offers/sending.ts';

/** Every field of the form, in the order in which a person meets them. */
export const endorsementFields = [
  'project',
  'proposal',
  'municipality',
  'region',
  'email',
  'consent',
  'idempotencyKey',
  'website',
] as const;

export type EndorsementField = (typeof endorsementFields)[number];

export type EndorsementError = FormError<EndorsementField>;

/** The longest texts that it takes. The form shows the same ones. */
export const endorsementLimits = { municipality: 90, email: offerLimits.email } as const;

const sentences: Sentences<EndorsementField> = {
  project: { WRONG_FORM: 'Le projet n’est pas écrit comme il faut.' },
  proposal: { WRONG_FORM: 'La proposition n’est pas écrite comme il faut.' },
  municipality: {
    REQUIRED: 'Écrivez la municipalité où vous habitez.',
    TOO_LONG: 'Le nom de votre municipalité est trop long : au plus 90 caractères.',
    WRONG_FORM: 'Le nom de votre municipalité doit tenir sur une seule ligne.',
  },
  region: {
    REQUIRED: 'Choisissez votre région.',
    WRONG_FORM: 'Choisissez votre région dans la liste.',
  },
  ...emailSentences,
  consent: {
    REQUIRED: 'Cochez la case pour que nous puissions compter votre appui.',
    WRONG_FORM: 'Cochez la case pour que nous puissions compter votre appui.',
  },
  ...sendingSentences,
};

const schemaFor = (regions: readonly string[]) =>
  z.object({
    project: z.string().max(200).optional(),
    /** The token of a proposal's link. */
    proposal: z.string().max(200).optional(),
    municipality: line(endorsementLimits.municipality),
    region: z.string().refine((slug) => regions.includes(slug)),
    email: z.email().max(endorsementLimits.email),
    ...sending,
  });

/** That somebody wants a project where it is to be, and where they live: no name is asked. */
export type EndorsementForm = Omit<
  z.output<ReturnType<typeof schemaFor>>,
  'website' | 'consent' | 'project' | 'proposal'
>;

/** What is endorsed: a project by its slug, or a proposal by the token of its link. */
export interface EndorsedName {
  project?: string;
  proposal?: string;
}

export type EndorsementReading = EndorsedName &
  ({ ok: true; form: EndorsementForm } | { ok: false; errors: EndorsementError[] });

/**
 * Reads what was sent, form fields or JSON, whatever its shape.
 *
 * @param regions the slugs of the regions that there are
 */
export function readEndorsement(sent: unknown, regions: readonly string[]): EndorsementReading {
  const raw = knownFields(endorsementFields, sent);
  const result = schemaFor(regions).safeParse(raw);
  const named: EndorsedName = {
    ...(typeof raw.project === 'string' && { project: raw.project }),
    ...(typeof raw.proposal === 'string' && { proposal: raw.proposal }),
  };
  if (!result.success) {
    return { ...named, ok: false, errors: errorsIn(sentences, result.error.issues, raw) };
  }
  const { website, consent, project, proposal, ...form } = result.data;
  return { ...named, ok: true, form };
}
