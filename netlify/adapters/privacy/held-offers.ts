import { asc, eq, inArray } from 'drizzle-orm';
import { type Catalogue, caisseIn, needIn, projectIn } from '../../../src/model/catalogue.ts';
import { keptUntil } from '../../../src/privacy/retention.ts';
import { commandWords, roleWords, statusWords } from '../../../src/privacy/words.ts';
import { type OfferRow, offerHistory, offers } from '../../database/tables.ts';
import { openContact, openNote } from '../offers/contact.ts';
import type { World } from '../world.ts';
import { endOfProject } from './end-of-project.ts';

/** Something held about a person, under names that they can read. */
export type Readable = { [label: string]: Value };
type Value = string | number | boolean | null | Readable | Value[];

type Holding = Pick<World, 'database' | 'catalogue' | 'dataKeys'>;

const day = (instant: Date | null) => instant?.toISOString() ?? null;
const words = (known: Readonly<Record<string, string>>, code: string | null) =>
  code === null ? null : Object.hasOwn(known, code) ? (known[code] ?? code) : code;

/** All that is held about the offers of an address, opened. */
export async function heldOffers(world: Holding, addressHash: string): Promise<Readable[]> {
  const { database } = world;
  const rows = await database
    .select()
    .from(offers)
    .where(eq(offers.addressHash, addressHash))
    .orderBy(asc(offers.receivedAt), asc(offers.id));
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const lines = await database
    .select()
    .from(offerHistory)
    .where(inArray(offerHistory.offerId, ids))
    .orderBy(asc(offerHistory.id));
  const byOffer = Map.groupBy(lines, ({ offerId }) => offerId);
  return rows.map((row) => ({
    ...offerInWords(world, row),
    Histoire: (byOffer.get(row.id) ?? []).map((line) => ({
      Le: day(line.at),
      Par: roleWords[line.actor],
      Quoi: words(commandWords, line.command) ?? 'offre reçue',
      État: statusWords[line.toStatus],
      Quantité: line.quantity,
    })),
  }));
}

function offerInWords({ catalogue, dataKeys }: Holding, row: OfferRow): Readable {
  const current = catalogue();
  const opened = openContact(dataKeys, row);
  const until = keptUntil(current.policy, row, endOfProject(current, row));
  return {
    Numéro: row.id,
    ...goesTo(current, row),
    Quantité: row.quantity,
    'Quantité acceptée': row.accepted,
    'Quantité reçue': row.delivered,
    État: statusWords[row.status],
    Depuis: day(row.statusSince),
    'Reçue par': row.source === 'counter' ? 'le comptoir de la caisse' : 'le site',
    'Reçue le': day(row.receivedAt),
    'Adresse confirmée le': day(row.confirmedAt),
    'Effacement prévu le': day(until ?? null),
    ...(opened.ok
      ? {
          Nom: opened.giver.name,
          Courriel: opened.giver.email ?? null,
          Téléphone: opened.giver.phone ?? null,
          Organisation: opened.giver.organisation ?? null,
          Message: opened.giver.message,
          Disponibilités: opened.giver.availability ?? null,
        }
      : { Coordonnées: 'illisibles pour le moment' }),
    'Mot de l’organisme': openNote(dataKeys, row) ?? null,
    'Votre avis': row.outcome === null ? null : row.outcome === 'well' ? 'bien' : 'mal',
    Consentement: { Version: row.consentVersion, Texte: row.consentText },
    Empreintes: {
      'De l’adresse': row.addressHash,
      'Du formulaire': row.idempotencyKey,
      'De l’offre': row.fingerprint,
    },
  };
}

function goesTo(catalogue: Catalogue, row: OfferRow): Readable {
  const project = projectIn(catalogue, row.project);
  const caisse = caisseIn(catalogue, row.caisse);
  const need = needIn(project, row.need);
  return {
    Projet: project?.title ?? row.project,
    Besoin: need?.title ?? row.need,
    ...(row.project === null && { Caisse: caisse?.name ?? row.caisse }),
  };
}
