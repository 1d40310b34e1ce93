/** A part of a letter. Texts are plain; what a visitor wrote only ever comes in `quote` and `facts`. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'title'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'facts'; rows: [label: string, value: string][] }
  | { kind: 'quote'; text: string }
  | { kind: 'button'; label: string; url: string }
  | { kind: 'small'; text: string };

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
