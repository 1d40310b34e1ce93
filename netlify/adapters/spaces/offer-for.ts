import { asc, eq } from 'drizzle-orm';
import type { HistoryLine } from '../../../src/i18n/history-words.ts';
import { dayInQuebec } from '../../../src/model/clock.ts';
import { takesOffers } from '../../../src/model/phase.ts';
import { placesLeft } from '../../../src/offers/life/room.ts';
import { actionsOn, type OfferAction } from '../../../src/offers/space/actions.ts';
import type { NeedChoice, OfferView, Viewer } from '../../../src/offers/space/offer-view.ts';
import { type OfferRow, offerHistory } from '../../database/tables.ts';
import { findOffer } from '../offers/find-offer.ts';
import { roomOf } from '../offers/room-of.ts';
import { isId } from './is-id.ts';
import { needCounts } from './need-counts.ts';
import { type OfferViewing, offerView } from './offer-view.ts';
import { caisseFor, projectFor, type SpaceProject } from './views.ts';
import type { Visitor } from './visitor.ts';

/** An offer's own page, for somebody who may see it. */
export interface SpaceOfferPage {
  as: Viewer;
  offer: OfferView;
  /** The caisse that the offer came by: its team's page. */
  caisse: { slug: string; name: string };
  left: number;
  actions: OfferAction[];
  choices: NeedChoice[];
  history: HistoryLine[];
}

/** An offer, for the promoter that it goes to or the team of its caisse; nothing for anybody else. */
export async function offerFor(
  world: OfferViewing,
  visitor: Visitor,
  id: string,
): Promise<SpaceOfferPage | undefined> {
  const row = isId(id) ? await findOffer(world.database, id) : undefined;
  const seen = row && mayLook(world, visitor, row);
  if (!row || !seen) return undefined;
  const offer = offerView(world, row, seen.as);
  const [left, choices, history] = await Promise.all([
    placesOf(world, row),
    row.need === null && row.status === 'offered' ? choicesAmong(world, seen.projects) : [],
    historyOf(world, id),
  ]);
  return {
    as: seen.as,
    offer,
    caisse: seen.caisse,
    left,
    actions: actionsOn(offer, { as: seen.as, left, choices: choices.length > 0 }),
    choices,
    history,
  };
}

interface Looking {
  as: Viewer;
  caisse: { slug: string; name: string };
  /** The projects that a standing offer can go to. */
  projects: SpaceProject[];
}

function mayLook(world: OfferViewing, visitor: Visitor, row: OfferRow): Looking | undefined {
  const looking =
    row.project === null ? atCaisse(world, visitor, row) : atProject(world, visitor, row);
  // Nobody acts on an offer before its address is confirmed; the team minds those of its counter.
  const unconfirmed = row.status === 'unconfirmed';
  if (unconfirmed && !(looking?.as === 'team' && row.source === 'counter')) return undefined;
  return looking;
}

function atProject(world: OfferViewing, visitor: Visitor, row: OfferRow): Looking | undefined {
  const project = projectFor(world, visitor, row.project ?? '');
  return project && { as: project.as, caisse: project.caisse, projects: [project] };
}

function atCaisse(world: OfferViewing, visitor: Visitor, row: OfferRow): Looking | undefined {
  const caisse = caisseFor(world, visitor, row.caisse ?? '');
  if (!caisse) return undefined;
  const { slug, name, projects } = caisse;
  return { as: 'team', caisse: { slug, name }, projects };
}

async function placesOf(world: OfferViewing, { project, need }: OfferRow): Promise<number> {
  if (project === null || need === null) return 0;
  const room = await roomOf(world.database, world.catalogue(), { project, need });
  return room ? placesLeft(room) : 0;
}

/** The needs with places left, of the projects that still take offers. */
async function choicesAmong(
  { database, catalogue }: OfferViewing,
  projects: readonly SpaceProject[],
): Promise<NeedChoice[]> {
  const choices: NeedChoice[] = [];
  for (const { slug, project, phase, today } of projects) {
    if (!takesOffers(phase)) continue;
    const counts = await needCounts(database, catalogue(), slug);
    for (const need of project.needs) {
      const counted = counts.get(need.id);
      const left = counted ? placesLeft({ ...counted, closed: counted.closed !== null }) : 0;
      if (left === 0 || need.category === 'financial' || need.window.end < today) continue;
      choices.push({ project: { slug, title: project.title }, need, left });
    }
  }
  return choices;
}

async function historyOf({ database }: OfferViewing, id: string): Promise<HistoryLine[]> {
  const lines = await database
    .select()
    .from(offerHistory)
    .where(eq(offerHistory.offerId, id))
    .orderBy(asc(offerHistory.id));
  return lines.map(({ at, actor, inNameOf, command, toStatus, quantity, reason }) => ({
    day: dayInQuebec(at),
    actor,
    inNameOf,
    command,
    to: toStatus,
    quantity,
    reason,
  }));
}
