import { needIn, projectIn } from '../../../src/model/catalogue.ts';
import { dayInQuebec } from '../../../src/model/clock.ts';
import { daysBetween } from '../../../src/model/days-between.ts';
import type { OfferView, Viewer } from '../../../src/offers/space/offer-view.ts';
import { type SeenGiver, seenGiver } from '../../../src/offers/space/seen-giver.ts';
import type { OfferRow } from '../../database/tables.ts';
import { openContact, openNote } from '../offers/contact.ts';
import type { World } from '../world.ts';

/** What showing offers needs of the world. */
export type OfferViewing = Pick<World, 'catalogue' | 'clock' | 'dataKeys' | 'database'>;

/** An offer as it is shown to somebody. */
export function offerView(world: OfferViewing, row: OfferRow, as: Viewer): OfferView {
  const project = projectIn(world.catalogue(), row.project);
  const since = dayInQuebec(row.statusSince);
  return {
    id: row.id,
    status: row.status,
    since,
    waited: Math.max(0, daysBetween(since, dayInQuebec(world.clock.now()))),
    received: dayInQuebec(row.receivedAt),
    source: row.source,
    ...(project && {
      project: { slug: row.project ?? '', title: project.title, promoter: project.promoter.name },
    }),
    need: needIn(project, row.need),
    quantity: row.quantity,
    accepted: row.accepted,
    delivered: row.delivered,
    outcome: row.outcome,
    reason: row.reason,
    note: openNote(world.dataKeys, row),
    placeAsked: row.placeAskedAt !== null,
    giver: giverOf(world, row, as),
  };
}

function giverOf({ dataKeys }: OfferViewing, row: OfferRow, as: Viewer): SeenGiver {
  const opened = openContact(dataKeys, row);
  if (opened.ok) return seenGiver(opened.giver, row, as);
  return { known: false, why: opened.reason === 'ERASED' ? 'ERASED' : 'UNREADABLE' };
}
