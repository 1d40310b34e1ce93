import { asc, eq } from 'drizzle-orm';
import { endorsementStatusWords } from '../../../src/privacy/words.ts';
import { endorsements } from '../../database/tables.ts';
import { openEmail } from '../endorsements/sealed-email.ts';
import { lookAt, nameOf } from '../endorsements/subject.ts';
import type { World } from '../world.ts';
import type { Readable } from './held-offers.ts';

const day = (instant: Date | null) => instant?.toISOString() ?? null;

/** All that is held about what an address has endorsed. */
export async function heldEndorsements(
  world: Pick<World, 'database' | 'catalogue' | 'clock' | 'dataKeys'>,
  addressHash: string,
): Promise<Readable[]> {
  const rows = await world.database
    .select()
    .from(endorsements)
    .where(eq(endorsements.addressHash, addressHash))
    .orderBy(asc(endorsements.receivedAt), asc(endorsements.id));
  return Promise.all(
    rows.map(async (row) => {
      const { id, email } = row;
      const opened = email === null ? undefined : openEmail(world.dataKeys, id, email);
      const subject = await lookAt(world, nameOf(row));
      const { regions } = world.catalogue();
      return {
        Numéro: id,
        Projet: subject?.title ?? row.project ?? 'Une proposition',
        État: endorsementStatusWords[row.status],
        Depuis: day(row.statusSince),
        Municipalité: row.municipality,
        Région: row.region === null ? null : (regions[row.region] ?? row.region),
        Courriel: opened?.ok ? opened.text : null,
        'Envoyé le': day(row.receivedAt),
        'Adresse confirmée le': day(row.confirmedAt),
        Consentement: { Version: row.consentVersion, Texte: row.consentText },
        Empreintes: { 'De l’adresse': row.addressHash, 'De l’appui': row.fingerprint },
      };
    }),
  );
}
