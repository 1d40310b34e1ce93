import type { CollectionName } from '../../../src/model/editor.ts';

/** Where a draft stands, as the editors' desk names it. */
export const draftStatuses = ['draft', 'pending_review', 'pending_publish'] as const;
export type DraftStatus = (typeof draftStatuses)[number];

/** An entry: at any moment it has one draft at most. */
export interface DraftName {
  collection: CollectionName;
  slug: string;
}

/** A file that a draft changes. */
export interface DraftFile {
  /** Within the content folder: the entry’s own file (`projects/velos.md`), or a picture (`media/x.webp`). */
  path: string;
  /** Null takes the file away. */
  content: string | Uint8Array | null;
}

/** What the board tells of a draft. */
export interface DraftSummary {
  name: DraftName;
  title: string;
  status: DraftStatus;
  /** Of its files. Neither the status nor the notes change it. */
  version: string;
  /** An instant, in ISO 8601. */
  updatedAt: string;
}

/** A draft opened. */
export interface Draft extends DraftSummary {
  /** The entry’s Markdown file; empty where the draft takes the entry away. */
  text: string;
  /** The paths that it changes, within the content folder. */
  files: readonly string[];
  /** What its last save said of it, for whoever decides. */
  notes: string;
}

/** What is saved. */
export interface DraftSave {
  /** Files that are not named stay as the draft has them. */
  files: readonly DraftFile[];
  title: string;
  /** Markdown for whoever decides. All who read the repository read it. */
  notes: string;
  status: DraftStatus;
  /** The name of an organisation; never an address. */
  author: string;
  /** What the history tells of the change. */
  message: string;
  /** The version that was read and changed; null when the draft must be new. */
  expected: string | null;
}

/**
 * Why something was not done.
 *
 * - `UNREACHABLE`: no answer, or none that makes sense. It may have been done all the same: ask again.
 * - `RATE_LIMITED`: asked too often.
 * - `FORBIDDEN`: the token, or the protection of the branch, does not allow it. Somebody must see to it.
 * - `BUSY`: somebody else is at it.
 * - `NOT_FOUND`: there is no such draft.
 * - `EXISTS`: there is one already, which has other content.
 * - `CHANGED`: it is no more at the version that was expected.
 * - `CONFLICT`: what is published has changed in the same place since.
 * - `BAD_NAME`: no such collection, slug or path may be.
 * - `REFUSED`: the host will not take it, now or later.
 */
export type DraftFailureReason =
  | 'UNREACHABLE'
  | 'RATE_LIMITED'
  | 'FORBIDDEN'
  | 'BUSY'
  | 'NOT_FOUND'
  | 'EXISTS'
  | 'CHANGED'
  | 'CONFLICT'
  | 'BAD_NAME'
  | 'REFUSED';

export interface DraftFailure {
  ok: false;
  reason: DraftFailureReason;
  /** Whether the same request can succeed later. */
  retry: boolean;
  /** In how many seconds, where the host says so. */
  retryAfter?: number;
  /** What the host answered, for the log: no content and no secret. */
  detail?: string;
}

export type DraftOutcome<T> = { ok: true; value: T } | DraftFailure;

/**
 * The port to the desk’s editorial workflow, shared with Decap: what it saves we read, and the other
 * way round. Failures are answers, never exceptions. Everything can be asked again after
 * `UNREACHABLE`: what was half done is completed, and nothing is done twice.
 */
export interface Drafts {
  /** Every draft of the collections, in no order. */
  list(): Promise<DraftOutcome<DraftSummary[]>>;
  /** A draft, or undefined when the entry has none. */
  read(name: DraftName): Promise<DraftOutcome<Draft | undefined>>;
  /** The entry’s file as it is published, or undefined. */
  published(name: DraftName): Promise<DraftOutcome<string | undefined>>;
  /** Saves a draft in one commit; gives its version. */
  save(name: DraftName, save: DraftSave): Promise<DraftOutcome<string>>;
  setStatus(name: DraftName, status: DraftStatus): Promise<DraftOutcome<void>>;
  /**
   * Publishes a draft, which is then no more. With the version that was seen, another is refused
   * (`CHANGED`), and a second call finds it done; without, a second call is `NOT_FOUND`.
   */
  publish(name: DraftName, expected?: string): Promise<DraftOutcome<void>>;
  /** Puts a draft away. That there is none is no failure. */
  discard(name: DraftName): Promise<DraftOutcome<void>>;
  /** A picture (`media/x.webp`) as the draft has it, or else as it is published; undefined without. */
  media(path: string, of?: DraftName): Promise<DraftOutcome<Uint8Array | undefined>>;
}
