import { asc, eq } from 'drizzle-orm';
import { choicesOf } from '../../../src/alerts/choices.ts';
import { wishFacts } from '../../../src/alerts/words.ts';
import { needIn, projectIn } from '../../../src/model/catalogue.ts';
import { alertStatusWords } from '../../../src/privacy/words.ts';
import { alertClosings, alertLetters, alerts } from '../../database/tables.ts';
import { wishOf } from '../alerts/find-alert.ts';
import { openEmail } from '../alerts/sealed-email.ts';
import type { World } from '../world.ts';
import type { Readable } from './held-offers.ts';

const day = (instant: Date | null) => instant?.toISOString() ?? null;

type HoldingWorld = Pick<World, 'database' | 'catalogue' | 'dataKeys'>;

/** All that is held about the alerts of an address. */
export async function heldAlerts(world: HoldingWorld, addressHash: string): Promise<Readable[]> {
  const rows = await world.database
    .select()
    .from(alerts)
    .where(eq(alerts.addressHash, addressHash))
    .orderBy(asc(alerts.receivedAt), asc(alerts.id));
  const catalogue = world.catalogue();
  const choices = choicesOf(catalogue);
  return Promise.all(
    rows.map(async (row) => {
      const { id, email } = row;
      const wish = wishOf(row);
      const opened = email === null ? undefined : openEmail(world.dataKeys, id, email);
      return {
        Numéro: id,
        État: alertStatusWords[row.status],
        Depuis: day(row.statusSince),
        'Ce que vous suivez': wish
          ? Object.fromEntries(wishFacts(wish, choices, catalogue.policy.alerts))
          : null,
        Courriel: opened?.ok ? opened.text : null,
        'Demandée le': day(row.receivedAt),
        'Adresse confirmée le': day(row.confirmedAt),
        'Voulue encore le': day(row.wantedAt),
        'Dernier envoi de la semaine': row.sentFor,
        'Déjà annoncé': await toldTo(world, id),
        Consentement: { Version: row.consentVersion, Texte: row.consentText },
        Empreintes: { 'De l’adresse': row.addressHash, 'De l’alerte': row.fingerprint },
      };
    }),
  );
}

async function toldTo({ database, catalogue }: HoldingWorld, id: string): Promise<string[]> {
  const [letters, closings] = await Promise.all([
    database.select().from(alertLetters).where(eq(alertLetters.alertId, id)),
    database.select().from(alertClosings).where(eq(alertClosings.alertId, id)),
  ]);
  const named = [...letters.flatMap(({ needs }) => needs), ...closings].map(({ project, need }) => {
    const found = needIn(projectIn(catalogue(), project), need);
    return found?.title ?? `${project}, ${need}`;
  });
  return [...new Set(named)];
}
