import { eq } from 'drizzle-orm';
import { sessions, signIns, suppressions, unsubscribes } from '../../database/tables.ts';
import type { RememberingWorld } from '../spaces/role-addresses.ts';
import { rolesOf } from '../spaces/roles.ts';
import type { World } from '../world.ts';
import { heldAlerts } from './held-alerts.ts';
import { heldEndorsements } from './held-endorsements.ts';
import { heldOffers, type Readable } from './held-offers.ts';
import { heldSubmissions } from './held-submissions.ts';

export type HoldingWorld = RememberingWorld & Pick<World, 'dataKeys'>;

const at = (instant: Date | null) => instant?.toISOString() ?? null;

/**
 * All that is held about whoever has an address, opened, under names that they can read.
 *
 * @param hash of the address, as `addressHash` gives it
 */
export async function heldAbout(world: HoldingWorld, hash: string): Promise<Readable> {
  const { database, catalogue, clock } = world;
  const [offers, proposed, endorsed, alerted, entered, asked, stopped, barred, roles] =
    await Promise.all([
      heldOffers(world, hash),
      heldSubmissions(world, hash),
      heldEndorsements(world, hash),
      heldAlerts(world, hash),
      database.select().from(sessions).where(eq(sessions.addressHash, hash)),
      database.select().from(signIns).where(eq(signIns.addressHash, hash)),
      database.select().from(unsubscribes).where(eq(unsubscribes.addressHash, hash)),
      database.select().from(suppressions).where(eq(suppressions.addressHash, hash)),
      rolesOf(world, hash),
    ]);
  return {
    Site: catalogue().site.name,
    'Produit le': clock.now().toISOString(),
    'Empreinte de votre adresse': hash,
    Offres: offers,
    Propositions: proposed,
    Appuis: endorsed,
    Alertes: alerted,
    'Projets dont vous répondez': roles.promoterOf,
    'Caisses dont vous répondez': roles.teamOf,
    'Visites de l’espace privé': entered.map(({ createdAt, expiresAt }) => ({
      'Commencée le': at(createdAt),
      'Finit le': at(expiresAt),
    })),
    'Liens demandés pour entrer': asked.map(({ createdAt, expiresAt, usedAt }) => ({
      'Demandé le': at(createdAt),
      'Bon jusqu’au': at(expiresAt),
      'Utilisé le': at(usedAt),
    })),
    'Rappels arrêtés le': at(stopped[0]?.at ?? null),
    'Courriels arrêtés': barred.map((row) => ({
      Le: at(row.at),
      Raison:
        row.reason === 'bounced' ? 'votre boîte les refuse' : 'vous les avez dits indésirables',
    })),
  };
}
