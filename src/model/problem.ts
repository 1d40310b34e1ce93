/** One thing wrong in a content file, said so that its editor can mend it. */
export interface Problem {
  /** The file, relative to the content folder. */
  file: string;
  /** Where in it: `needs[2].quantity`; empty for the file as a whole. */
  field: string;
  /** The value found, as YAML on one line; absent when there is none or it must not be shown. */
  value?: string;
  /** What is wrong, in French, to be read after the field's name. */
  wrong: string;
  /** How to mend it, in French. */
  mend?: string;
  /** The corrected YAML, where it can be told. */
  corrected?: string;
}
