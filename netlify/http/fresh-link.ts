import { plainText } from '../../src/offers/plain-text.ts';
import { addressHash } from '../adapters/address-hash.ts';
import { keyedDigest } from '../adapters/hashing.ts';
import { queueFreshLink, unconfirmedOffers } from '../adapters/offers/find-offer.ts';
import { type Counted, hit, type Limit } from '../adapters/rate-limits.ts';
import type { World } from '../adapters/world.ts';
import { afterwards, type Caller } from './afterwards.ts';
import { answerPage } from './answer.ts';
import { deliverNow, LONGEST_DELIVERY_MS } from './deliver-now.ts';
import { isForeign } from './foreign-origin.ts';
import { linkAnswers } from './link-answers.ts';
import { mailboxOf } from './mailbox-of.ts';
import { placeOf } from './place-of.ts';
import { readBody } from './read-body.ts';
import { refuse } from './refuse.ts';

/** An offer whose link is wanted. */
type Offered = { id: string };

const FROM_ONE_PLACE = { most: 30, seconds: 600 };
// Whoever knows an address can ask: past this, nothing leaves, and the answer stays the same.
const TO_ONE_MAILBOX = { most: 3, seconds: 86_400 };

/** A link that has expired: its page offers a fresh one, and the button sends it. */
export async function freshLinkForOffer(
  world: World,
  request: Request,
  caller: Caller,
  offer: Offered,
  path: string,
): Promise<Response> {
  if (request.method !== 'POST') return answerPage(world, request, 410, linkAnswers.expired(path));
  await sendFresh(world, caller, [offer]);
  return answerPage(world, request, 200, linkAnswers.sent);
}

/** `/confirmer`: for whoever has no whole link left, a fresh one to the address of the offer. */
export async function freshLinkByAddress(
  world: World,
  request: Request,
  caller: Caller,
): Promise<Response> {
  if (request.method !== 'POST') return answerPage(world, request, 200, linkAnswers.ask);
  if (isForeign(request, [world.catalogue().site.url, world.siteUrl()])) {
    return refuse(world, request, 'FOREIGN_ORIGIN');
  }
  const body = await readBody(request);
  if (!body.ok) return refuse(world, request, body.reason);
  const { database, signingSecret } = world;
  if (caller.ip) {
    const counted = await count(world, 'fresh-link', placeOf(caller.ip), FROM_ONE_PLACE);
    if (!counted.ok) {
      return refuse(world, request, 'TOO_MANY', { 'retry-after': String(counted.retryAfter) });
    }
  }
  const email = emailIn(body.fields);
  if (email !== '') {
    // Counted for every address, known or not: what is counted tells nothing of who is known.
    const counted = await count(world, 'fresh-mailbox', mailboxOf(email), TO_ONE_MAILBOX);
    const offers = await unconfirmedOffers(database, addressHash(signingSecret, email));
    if (counted.ok) await sendFresh(world, caller, offers);
  }
  return answerPage(world, request, 200, linkAnswers.perhapsSent);
}

function count(
  { database, clock, signingSecret }: World,
  kind: string,
  text: string,
  most: Omit<Limit, 'bucket'>,
): Promise<Counted> {
  const bucket = `${kind} ${keyedDigest(signingSecret, kind, text)}`;
  return hit(database, { bucket, ...most }, clock.machineNow());
}

function emailIn(fields: unknown): string {
  if (typeof fields !== 'object' || fields === null || !('email' in fields)) return '';
  return typeof fields.email === 'string' ? plainText(fields.email) : '';
}

async function sendFresh(world: World, caller: Caller, offers: readonly Offered[]) {
  const { database, clock } = world;
  const ids: string[] = [];
  for (const { id } of offers) {
    const moment = { now: clock.now(), machineNow: clock.machineNow() };
    const fresh = { kind: 'offer-confirmation', offerId: id } as const;
    const queued = await queueFreshLink(database, fresh, id, moment);
    if (queued) ids.push(queued);
  }
  if (ids.length > 0) await afterwards(caller, deliverNow(world, ids), LONGEST_DELIVERY_MS);
}
