/** One thing to correct in one of a private page's forms. */
export interface FormError {
  /** The field's name. */
  field: string;
  message: string;
}

/** What was posted, as far as it is text. */
export type Posted = Readonly<Record<string, string>>;

/** A form that was not done, to be given back as it was typed. */
export interface Attempt {
  /** Which of the page's forms. */
  form: string;
  errors: FormError[];
  /** What is to be said of the whole page. */
  told?: string;
  values: Posted;
}

/** The texts of what a form posted, whatever its shape. */
export function postedTexts(fields: unknown): Posted {
  if (typeof fields !== 'object' || fields === null) return {};
  return Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
