import { randomUUID } from 'node:crypto';
import { act } from '../../netlify/adapters/offers/act.ts';
import { saveOffer } from '../../netlify/adapters/offers/save-offer.ts';
import type { World } from '../../netlify/adapters/world.ts';
import type { OfferForm } from '../../src/offers/form.ts';

/** Stores an offer as the public form would, and gives its id. Its address is not confirmed yet. */
export async function makeOffer(world: World, changes: Partial<OfferForm> = {}): Promise<string> {
  const id = randomUUID();
  const saving = await saveOffer(world, {
    form: {
      project: 'des-velos',
      need: 'mecano',
      quantity: 1,
      message: 'Je viens le samedi.',
      name: 'Camille Exemple',
      email: 'camille@visiteur.example',
      phone: '418 555-0123',
      idempotencyKey: id,
      ...changes,
    },
    id,
    messageId: randomUUID(),
    now: world.clock.now(),
    machineNow: world.clock.machineNow(),
    today: '2026-11-23',
    consent: { version: '1', text: 'J’accepte.' },
    policyVersion: '1',
    limit: { bucket: 'tests', most: 100_000, seconds: 3600 },
  });
  if (saving.outcome !== 'created') throw new Error(`make-offer: ${saving.outcome}`);
  return id;
}

/** The same, confirmed by its giver. */
export async function confirmedOffer(
  world: World,
  changes: Partial<OfferForm> = {},
): Promise<string> {
  const offerId = await makeOffer(world, changes);
  const acted = await act(world, {
    offerId,
    command: { kind: 'confirm' },
    actor: { role: 'giver' },
  });
  if (!acted.ok) throw new Error(`make-offer: ${acted.code}`);
  return offerId;
}
