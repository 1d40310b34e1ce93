import type { Policy } from '../model/policy.ts';

/** A column of the database: `offers.contact`. */
export type ColumnName = `${string}.${string}`;

/** What becomes of a thing held about a person when it is erased. */
export type Erasure =
  /** The columns of its row are emptied; what is left counts, and tells nobody. */
  | { how: 'emptied'; columns: readonly ColumnName[] }
  /** Replaced by what says nothing: the database wants something there. */
  | { how: 'replaced'; columns: readonly ColumnName[] }
  /** The whole row goes: when its time is over, or when its person asks for it. */
  | { how: 'deleted'; table: string; addressColumn: string; columns: readonly ColumnName[] }
  /**
   * The whole row goes when its time is over, and is kept until then whoever asks: `old` says which
   * are, where the schedule that erases is to do it, and not the room that writes them.
   */
  | { how: 'deleted-in-time'; columns: readonly ColumnName[]; old?: Old };

/** The rows of a table that are older than the policy allows. */
export interface Old {
  table: string;
  sinceColumn: string;
  days: (policy: Policy) => number;
}

/** One kind of thing that the site holds about people. */
export interface Holding {
  id: string;
  title: string;
  /** Whom it is about. */
  about: string;
  what: string;
  why: string;
  seenBy: string;
  /** How long, in sentences: numbers come from the policy. */
  kept: (policy: Policy) => string[];
  erased: string;
  erasure: readonly Erasure[];
}
