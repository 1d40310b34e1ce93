/** How much came, by how it was found: each thing counts in one of the two, never in both. */
export interface Came {
  /** Offered and received through the site. */
  site: number;
  /** Found otherwise, as the content and the promoters tell it. */
  elsewhere: number;
}

export const nothing: Came = { site: 0, elsewhere: 0 };

/** Both together. */
export function inAll({ site, elsewhere }: Came): number {
  return site + elsewhere;
}

/** What came, so many times. */
export function times({ site, elsewhere }: Came, factor: number): Came {
  return { site: site * factor, elsewhere: elsewhere * factor };
}

/** One and the other. */
export function plus(one: Came, other: Came): Came {
  return { site: one.site + other.site, elsewhere: one.elsewhere + other.elsewhere };
}
