import type { ColumnName, Erasure, Holding } from './holding.ts';
import { alertHoldings } from './register/alerts.ts';
import { endorsementHoldings } from './register/endorsements.ts';
import { offerHoldings } from './register/offers.ts';
import { siteHoldings } from './register/site.ts';
import { submissionHoldings } from './register/submissions.ts';

/**
 * All that the site holds about people: what the page on privacy tells, and what the erasure does.
 * A test fails when the database has a column that is neither here nor in `impersonal.ts`.
 */
export const register: readonly Holding[] = [
  ...offerHoldings,
  ...submissionHoldings,
  ...endorsementHoldings,
  ...alertHoldings,
  ...siteHoldings,
];

/** Every column that is held about somebody. */
export function columnsOf(holdings: readonly Holding[]): ColumnName[] {
  return holdings.flatMap(({ erasure }) => erasure.flatMap(({ columns }) => columns));
}

type Of<H extends Erasure['how']> = Extract<Erasure, { how: H }>;

/** All that is erased in one way. */
export function erasedBy<H extends Erasure['how']>(how: H): Of<H>[] {
  return register.flatMap(({ erasure }) =>
    erasure.filter((each): each is Of<H> => each.how === how),
  );
}
