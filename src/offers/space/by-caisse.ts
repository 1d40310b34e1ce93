import type { OfferView } from './offer-view.ts';

type Listed = Pick<OfferView, 'status' | 'waited' | 'since' | 'project'>;

/** What a caisse's team sees of the offers to its projects: each is in one place, the pressing first. */
export interface CaisseList<T extends Listed> {
  /** Nobody has answered for long. */
  tooLong: T[];
  /** To the whole caisse: to be given to one of its projects. */
  standing: T[];
  /** Taken down at the counter, and not confirmed yet. */
  unconfirmed: T[];
  byProject: { slug: string; title: string; offers: T[] }[];
  received: T[];
  ended: T[];
}

/**
 * Sorts the offers of a caisse.
 *
 * @param tooLong after so many days without an answer, it is for the team to see to
 */
export function byCaisse<T extends Listed>(
  offers: readonly T[],
  projects: readonly { slug: string; title: string }[],
  tooLong: number,
): CaisseList<T> {
  const oldestFirst = offers.toSorted((one, other) => one.since.localeCompare(other.since));
  const waiting = oldestFirst.filter(
    ({ status, waited }) => status === 'offered' && waited >= tooLong,
  );
  const going = oldestFirst.filter(
    (offer) =>
      ['offered', 'accepted', 'waitlisted'].includes(offer.status) && !waiting.includes(offer),
  );
  return {
    tooLong: waiting,
    standing: going.filter(({ project }) => !project),
    unconfirmed: oldestFirst.filter(({ status }) => status === 'unconfirmed'),
    byProject: projects
      .map((project) => ({
        ...project,
        offers: going.filter((offer) => offer.project?.slug === project.slug),
      }))
      .filter(({ offers: own }) => own.length > 0),
    received: oldestFirst.filter(({ status }) => status === 'delivered').reverse(),
    ended: oldestFirst
      .filter(({ status }) => ['declined', 'withdrawn', 'expired'].includes(status))
      .reverse(),
  };
}
