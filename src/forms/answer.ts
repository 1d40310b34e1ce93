import type { TypedValues } from './show-errors.ts';

/** What a page says in answer to what somebody did or opened. All of it is plain text. */
export interface Answer {
  title: string;
  /** Something that has just been done, or could not be: said before all else. */
  notice?: string;
  paragraphs: string[];
  facts?: Fact[];
  /** What somebody wrote, and who. */
  quotes?: { from: string; text: string }[];
  /** One form with one button. */
  form?: AnswerForm;
  /** Several things that can be done: one form each. */
  forms?: AnswerForm[];
  /** What is to be corrected in one of the forms, and what was typed in it. */
  mistakes?: Mistakes;
  links?: { label: string; href: string }[];
}

/** One thing to know. */
export interface Fact {
  label: string;
  value: string;
  /** Where it leads: an address of the site, `mailto:`, `tel:`. */
  href?: string;
  /** Somebody's own words, which are left as they are. */
  verbatim?: boolean;
}

/** One thing to do: a button, what it posts, and what it asks for. */
export interface AnswerForm {
  /** Tells the forms of a page apart. */
  name?: string;
  action: string;
  button: string;
  /** What is possible without being what most come for. */
  quiet?: boolean;
  /** Above the form, where there are several. */
  title?: string;
  /** What happens then. */
  effect?: string;
  /** What is posted without being shown. */
  fields?: Record<string, string>;
  email?: { label: string };
  asks?: Ask[];
}

/** One thing that a form asks for. */
export type Ask = { name: string; label: string; hint?: string } & (
  | { kind: 'quantity'; value: number }
  | { kind: 'choice'; options: { value: string; label: string }[] }
  /** As many as one wants, none included. A folded list is closed until somebody opens it. */
  | {
      kind: 'several';
      options: readonly { value: string; label: string }[];
      chosen: readonly string[];
      folded?: boolean;
    }
  /** Always left to choice: who has nothing to say says nothing. */
  | { kind: 'text'; longest: number }
);

export interface Mistakes {
  /** The name of the form. */
  form: string;
  errors: { field: string; message: string }[];
  typed: TypedValues;
}
