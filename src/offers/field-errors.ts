import type { z } from 'zod';
import type { OfferField } from './form.ts';
import {
  emailSentences,
  errorIn,
  errorsIn,
  type FormError,
  type Sentences,
  sendingSentences,
} from './form-errors.ts';

export type { FieldErrorCode } from './form-errors.ts';

/** One thing to correct in an offer. */
export type FieldError = FormError<OfferField>;

const sentences: Sentences<OfferField> = {
  project: {
    REQUIRED: 'Dites à quel projet va votre offre.',
    WRONG_FORM: 'Le projet n’est pas écrit comme il faut.',
  },
  caisse: { WRONG_FORM: 'La caisse n’est pas écrite comme il faut.' },
  need: { WRONG_FORM: 'Choisissez un besoin dans la liste.' },
  quantity: {
    REQUIRED: 'Écrivez combien vous offrez.',
    WRONG_FORM: 'La quantité doit être un nombre en chiffres, par exemple 2.',
    NOT_WHOLE: 'La quantité doit être un nombre entier, par exemple 2.',
    TOO_SMALL: 'La quantité doit être d’au moins 1.',
    TOO_BIG: 'La quantité est trop grande : au plus 100 000.',
  },
  message: {
    REQUIRED: 'Écrivez un mot à l’organisme : qui vous êtes, ce que vous offrez.',
    TOO_LONG: 'Votre message est trop long : au plus 2 000 caractères.',
    WRONG_FORM: 'Votre message doit être un texte.',
  },
  availability: {
    TOO_LONG: 'Vos disponibilités sont trop longues : au plus 500 caractères.',
    WRONG_FORM: 'Vos disponibilités doivent être un texte.',
  },
  name: {
    REQUIRED: 'Écrivez votre nom.',
    TOO_LONG: 'Votre nom est trop long : au plus 120 caractères.',
    WRONG_FORM: 'Votre nom doit tenir sur une seule ligne.',
  },
  ...emailSentences,
  phone: {
    TOO_LONG: 'Votre numéro de téléphone est trop long.',
    WRONG_FORM: 'Votre numéro de téléphone doit ressembler à 418 555-0123.',
  },
  organisation: {
    TOO_LONG: 'Le nom de votre organisme est trop long : au plus 120 caractères.',
    WRONG_FORM: 'Le nom de votre organisme doit tenir sur une seule ligne.',
  },
  consent: {
    REQUIRED: 'Cochez la case pour que nous puissions transmettre votre offre.',
    WRONG_FORM: 'Cochez la case pour que nous puissions transmettre votre offre.',
  },
  ...sendingSentences,
};

/**
 * What is wrong in an offer, from what the schema found.
 *
 * @param sent the fields as they were checked
 */
export const fieldErrors = (
  issues: readonly z.core.$ZodIssue[],
  sent: Readonly<Partial<Record<OfferField, unknown>>>,
): FieldError[] => errorsIn(sentences, issues, sent);

/** A field that cannot be left empty. */
export const required = (field: OfferField): FieldError => errorIn(sentences, field, 'REQUIRED');
