import { z } from 'zod';
import { countOffers } from '../life/counts.ts';
import type { OfferStatus } from '../status.ts';

const total = z.number().int().min(0);

/** What the database adds to what the content says of a need. */
export const needSums = z.strictObject({
  /** What promoters and teams say came from elsewhere since; negative where they took some back. */
  added: z.number().int(),
  /** The promoter has said that it is enough, or that it is wanted no more. */
  closed: z.enum(['filled', 'unwanted']).nullable(),
  offered: total,
  accepted: total,
  delivered: total,
  /** How many offers wait for an answer. */
  awaiting: total,
  /** How many wait for a place to come free. */
  waitlisted: total,
});

export type NeedSums = z.infer<typeof needSums>;

/** A need of which the database knows nothing. */
export const noSums: NeedSums = {
  added: 0,
  closed: null,
  offered: 0,
  accepted: 0,
  delivered: 0,
  awaiting: 0,
  waitlisted: 0,
};

/** Offers of a need that stand at the same point: how many, and what they add up to. */
export interface OfferGroup {
  status: OfferStatus;
  offers: number;
  quantity: number;
  accepted: number | null;
  delivered: number | null;
}

/** What groups of offers add up to: the same as their offers one by one. */
export function sumOffers(groups: readonly OfferGroup[]): Omit<NeedSums, 'added' | 'closed'> {
  const standing = (wanted: OfferStatus) =>
    groups.reduce((sum, { status, offers }) => sum + (status === wanted ? offers : 0), 0);
  return {
    ...countOffers(groups),
    awaiting: standing('offered'),
    waitlisted: standing('waitlisted'),
  };
}
