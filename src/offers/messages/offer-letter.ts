import type { Letter } from '../../letters/letter.ts';
import type { CataloguedNeed } from '../../model/catalogue.ts';
import type { Giver } from '../giver.ts';

/** A project as a letter speaks of it. */
export interface LetterProject {
  slug: string;
  title: string;
  promoter: string;
}

/** All that a letter about an offer may say. What its reader must not know is not in it. */
export interface OfferLetter {
  site: Letter['site'];
  /** Absent in an offer to any project of a caisse. */
  project?: LetterProject;
  caisse: { slug: string; name: string };
  /** Absent in a standing offer. */
  need?: CataloguedNeed;
  quantity: number;
  /** What the promoter took, and what came of it. */
  accepted?: number;
  delivered?: number;
  /** A code of `declineReasons` or `expiryReasons`. */
  reason?: string;
  /** What the promoter wrote to the giver. */
  note?: string;
  /**
   * Who offers, as far as the reader may know it: before the promoter accepts, neither address nor
   * telephone.
   */
  giver?: Giver;
  /** Where the promoter is reached: only a giver whose offer is accepted may know it. */
  promoterAddress?: string;
  /** The one thing to do, where there is one: an address that holds a signed link. */
  link?: string;
  /** Until when the link is good. */
  expires?: Date;
  /** Where a giver follows, changes or takes back the offer. */
  follow?: string;
  /** For how many days an answer has been waited for, or a place is kept. */
  days?: number;
  /** Where a promoter stops reminders. */
  unsubscribe?: string;
}

/** What the promoter is asked about a need that nobody has touched for long. */
export interface NeedLetter {
  site: Letter['site'];
  project: LetterProject;
  need: CataloguedNeed;
  /** In the need's unit. */
  missing: number;
  link: string;
  expires: Date;
  /** Where such questions are stopped. */
  unsubscribe: string;
}
