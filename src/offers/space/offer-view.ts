import type { CataloguedNeed } from '../../model/catalogue.ts';
import type { Outcome } from '../life/offer.ts';
import type { OfferStatus } from '../status.ts';
import type { SeenGiver } from './seen-giver.ts';

/** In whose place somebody looks at an offer. */
export type Viewer = 'promoter' | 'team';

/** An offer as a private page shows it. Days are `YYYY-MM-DD`, in Québec. */
export interface OfferView {
  id: string;
  status: OfferStatus;
  /** The day at which it came to where it stands, and how many days ago. */
  since: string;
  waited: number;
  received: string;
  source: 'site' | 'counter';
  /** Absent for an offer to a whole caisse. */
  project?: { slug: string; title: string; promoter: string };
  /** Absent for a standing offer. */
  need?: CataloguedNeed;
  quantity: number;
  accepted: number | null;
  delivered: number | null;
  outcome: Outcome | null;
  /** Why it was declined, or why it ended. */
  reason: string | null;
  /** What the promoter wrote to the giver. */
  note?: string;
  /** Whether a place that came free was proposed, and not yet taken. */
  placeAsked: boolean;
  giver: SeenGiver;
}

/** A need that a standing offer can be given. */
export interface NeedChoice {
  project: { slug: string; title: string };
  need: CataloguedNeed;
  left: number;
}
