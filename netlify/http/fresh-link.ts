import { plainText } from '../../src/offers/plain-text.ts';
import { postedTexts } from '../../src/offers/space/form-error.ts';
import { addressHash } from '../adapters/address-hash.ts';
import { mailboxOf } from '../adapters/mailbox-of.ts';
import { queueFreshLink, unconfirmedOffers } from '../adapters/offers/find-offer.ts';
import { placeOf } from '../adapters/place-of.ts';
import { hit, limitOf } from '../adapters/rate-limits.ts';
import type { World } from '../adapters/world.ts';
import { afterwards, type Caller } from './afterwards.ts';
import { answerPage } from './answer.ts';
import { deliverNow, LONGEST_DELIVERY_MS } from './deliver-now.ts';
import { isForeign } from './foreign-origin.ts';
import { linkAnswers } from './link-answers.ts';
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
  if (isForeign(world, request)) {
    return refuse(world, request, 'FOREIGN_ORIGIN');
  }
  const body = await readBody(request);
  if (!body.ok) return refuse(world, request, body.reason);
  const { database, clock, signingSecret } = world;
  if (caller.ip) {
    const limit = limitOf(world, 'fresh-link', placeOf(caller.ip), FROM_ONE_PLACE);
    const counted = await hit(database, limit, clock.machineNow());
    if (!counted.ok) {
      return refuse(world, request, 'TOO_MANY', { 'retry-after': String(counted.retryAfter) });
    }
  }
  const email = plainText(postedTexts(body.fields).email ?? '');
  if (email !== '') {
    // Counted for every address, known or not: what is counted tells nothing of who is known.
    const limit = limitOf(world, 'fresh-mailbox', mailboxOf(email), TO_ONE_MAILBOX);
    const counted = await hit(database, limit, clock.machineNow());
    const offers = await unconfirmedOffers(database, addressHash(signingSecret, email));
    if (counted.ok) await sendFresh(world, caller, offers);
  }
  return answerPage(world, request, 200, linkAnswers.perhapsSent);
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
