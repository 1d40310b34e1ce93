import type { Letter } from '../../letters/letter.ts';

/** All that a letter about a proposal may say. The promoter's address is never in it. */
export interface SubmissionLetter {
  site: Letter['site'];
  /** What it is called; nothing as long as nothing was typed. */
  title?: string;
  organisation?: string;
  /** Whether it changes a project that is published. */
  changes: boolean;
  caisse?: { slug: string; name: string };
  /** The promoter's own link, or the page of the private space for those who decide. */
  link: string;
  /** Until when the link is good. */
  expires?: Date;
  /** Whether opening the link is what says that the address is theirs. */
  toConfirm?: boolean;
  /** The last day, `YYYY-MM-DD`, on which an answer is promised. */
  dueOn?: string;
  /** Why, in sentences. */
  reasons?: readonly string[];
  /** What those who decide wrote to the promoter: both teams, where both had to accept. */
  notes?: readonly string[];
  /** The project's page on the site, once it is published. */
  page?: string;
}
