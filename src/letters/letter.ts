/** What a person typed: shown exactly as it is. */
export interface Typed {
  typed: string;
}

/** A line of a table of facts. */
export type Fact = [label: string, value: string | Typed];

/** A part of a letter. Texts are plain; what a person wrote only ever comes in `quote` and `facts`. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'title'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; rows: Fact[] }
  | { kind: 'quote'; text: string }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'small'; text: string }
  /** One thing of a list of things that one can go to: what counts, then what it belongs to. */
  | { kind: 'entry'; title: string; url: string; lines: string[]; details: string[] }
  /** A link that is not the letter's purpose. */
  | { kind: 'link'; label: string; url: string };

/** A mail before it is written in text and in HTML. */
export interface Letter {
  subject: string;
  parts: Part[];
  site: { name: string; url: string };
}

/** A mail as it leaves. */
export interface RenderedMail {
  subject: string;
  text: string;
  html: string;
}
