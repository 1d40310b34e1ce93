import {
  type CataloguedCaisse,
  type CataloguedNeed,
  type CataloguedProject,
  caisseIn,
  needIn,
  projectIn,
} from '../../../src/model/catalogue.ts';
import type { Giver } from '../../../src/offers/giver.ts';
import { placesLeft } from '../../../src/offers/life/room.ts';
import type { OfferRow } from '../../database/tables.ts';
import { openAddress } from '../compose/sealed-address.ts';
import type { World } from '../world.ts';
import { openContact, openNote } from './contact.ts';
import { findOffer } from './find-offer.ts';
import { roomOf } from './room-of.ts';

/** An offer and what surrounds it, as the pages of its links look at it. */
export interface SeenOffer {
  offer: OfferRow;
  giver: Giver;
  /** What the promoter wrote to the giver. */
  note?: string;
  /** Absent for an offer to a caisse, and where the site no longer has it. */
  project?: CataloguedProject & { slug: string };
  need?: CataloguedNeed;
  caisse?: CataloguedCaisse;
  /** How much of the need can still be accepted. */
  left: number;
}

type Looking = Pick<World, 'database' | 'catalogue' | 'dataKeys'>;

/**
 * Looks at an offer; nothing where it is not there, or where whoever made it was erased.
 *
 * @throws where the keys that are set do not open what it holds
 */
export async function lookAtOffer(world: Looking, id: string): Promise<SeenOffer | undefined> {
  const { database, catalogue, dataKeys } = world;
  const offer = await findOffer(database, id);
  if (!offer) return undefined;
  const opened = openContact(dataKeys, offer);
  if (!opened.ok) {
    if (opened.reason === 'ERASED') return undefined;
    throw new Error(`look-at-offer: the contact of ${id} does not open: ${opened.reason}`);
  }
  const current = catalogue();
  const slug = offer.project ?? '';
  const project = projectIn(current, slug);
  const need = needIn(project, offer.need);
  const room = need && (await roomOf(database, current, { project: slug, need: need.id }));
  return {
    offer,
    giver: opened.giver,
    note: openNote(dataKeys, offer),
    project: project && { ...project, slug },
    need,
    caisse: caisseIn(current, project?.caisse ?? offer.caisse),
    left: room ? placesLeft(room) : 0,
  };
}

/** Where the promoter of an accepted offer is reached; nothing before, nor where it cannot be read. */
export async function promoterAddress(
  { ageIdentity }: Pick<World, 'ageIdentity'>,
  { offer, project }: SeenOffer,
): Promise<string | undefined> {
  const crossed = offer.status === 'accepted' || offer.status === 'delivered';
  if (!crossed || !project) return undefined;
  const opened = await openAddress(project.promoter.contact, ageIdentity);
  return opened.ok ? opened.address : undefined;
}
