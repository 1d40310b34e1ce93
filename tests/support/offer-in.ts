import { eq } from 'drizzle-orm';
import { act } from '../../netlify/adapters/offers/act.ts';
import { offers } from '../../netlify/database/tables.ts';
import { receiveOffer } from '../../netlify/http/receive-offer.ts';
import type { Command } from '../../src/offers/life/command.ts';
import type { Role } from '../../src/offers/life/role.ts';
import type { OfferStatus } from '../../src/offers/status.ts';
import { goodOffer, jsonRequest } from './requests.ts';
import type { TestWorld } from './test-world.ts';

/** Does a command on an offer, or fails. */
export async function command(world: TestWorld, offerId: string, role: Role, wanted: Command) {
  const acted = await act(world, { offerId, command: wanted, actor: { role, of: 'des-velos' } });
  if (!acted.ok) throw new Error(`offer-in: ${wanted.kind} was refused: ${acted.code}`);
  return acted.offer;
}

/** Makes an offer that waits for its confirmation. */
export async function unconfirmedOffer(
  world: TestWorld,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const response = await receiveOffer(world, jsonRequest({ ...goodOffer, ...changes }), {});
  const { id } = await response.json();
  return id;
}

/** Makes an offer that the promoter knows of. */
export async function confirmedOffer(
  world: TestWorld,
  changes: Record<string, unknown> = {},
): Promise<string> {
  const id = await unconfirmedOffer(world, changes);
  await command(world, id, 'giver', { kind: 'confirm' });
  return id;
}

const ways: Record<OfferStatus, (world: TestWorld) => Promise<string>> = {
  unconfirmed: unconfirmedOffer,
  offered: confirmedOffer,
  accepted: async (world) => {
    const id = await confirmedOffer(world);
    await command(world, id, 'promoter', { kind: 'accept', quantity: 2 });
    return id;
  },
  delivered: async (world) => {
    const id = await ways.accepted(world);
    await command(world, id, 'promoter', { kind: 'deliver', quantity: 2 });
    return id;
  },
  declined: async (world) => {
    const id = await confirmedOffer(world);
    await command(world, id, 'promoter', { kind: 'decline', reason: 'TOO_FAR' });
    return id;
  },
  withdrawn: async (world) => {
    const id = await confirmedOffer(world);
    await command(world, id, 'giver', { kind: 'withdraw' });
    return id;
  },
  expired: async (world) => {
    const id = await confirmedOffer(world);
    await command(world, id, 'schedule', { kind: 'expire', reason: 'PROJECT_OVER' });
    return id;
  },
  waitlisted: async (world) => {
    const first = await confirmedOffer(world, {
      name: 'Première',
      email: 'premiere@visiteur.example',
    });
    await command(world, first, 'promoter', { kind: 'accept', quantity: 2 });
    return confirmedOffer(world);
  },
};

/** Makes an offer that stands somewhere in its life. */
export function offerIn(world: TestWorld, status: OfferStatus): Promise<string> {
  return ways[status](world);
}

/** Where an offer stands. */
export async function statusOf({ database }: TestWorld, id: string) {
  const [row] = await database.select().from(offers).where(eq(offers.id, id));
  return row;
}
