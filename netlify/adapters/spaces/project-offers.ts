import { and, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import { listedStatuses } from '../../../src/offers/space/groups.ts';
import type { OfferView, Viewer } from '../../../src/offers/space/offer-view.ts';
import { offers } from '../../database/tables.ts';
import { type OfferViewing, offerView } from './offer-view.ts';

/** More than any project has; a page stays a page. */
const MOST = 2000;

/** The offers to a project that somebody may see: those whose address is confirmed. */
export async function projectOffers(
  world: OfferViewing,
  slug: string,
  as: Viewer,
): Promise<OfferView[]> {
  const rows = await world.database
    .select()
    .from(offers)
    .where(and(eq(offers.project, slug), inArray(offers.status, listedStatuses)))
    .orderBy(desc(offers.statusSince), offers.id)
    .limit(MOST);
  return rows.map((row) => offerView(world, row, as));
}

/**
 * The offers that a caisse's team sees: those to its projects, those to the whole caisse, and those
 * of its own counter that are not confirmed yet.
 */
export async function caisseOffers(
  world: OfferViewing,
  caisse: string,
  projects: readonly string[],
): Promise<OfferView[]> {
  const toCaisse = and(isNull(offers.project), eq(offers.caisse, caisse));
  const listed = inArray(offers.status, listedStatuses);
  const atCounter = and(eq(offers.source, 'counter'), eq(offers.status, 'unconfirmed'));
  const rows = await world.database
    .select()
    .from(offers)
    .where(
      and(
        or(toCaisse, projects.length > 0 ? inArray(offers.project, [...projects]) : undefined),
        or(listed, atCounter),
      ),
    )
    .orderBy(desc(offers.statusSince), offers.id)
    .limit(MOST);
  return rows.map((row) => offerView(world, row, 'team'));
}
