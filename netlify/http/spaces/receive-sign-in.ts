import { z } from 'zod';
import { offerLimits } from '../../../src/offers/form.ts';
import { plainText } from '../../../src/offers/plain-text.ts';
import { postedTexts } from '../../../src/offers/space/form-error.ts';
import { addressHash } from '../../adapters/address-hash.ts';
import { errorCode } from '../../adapters/log.ts';
import { mailboxOf } from '../../adapters/mailbox-of.ts';
import { placeOf } from '../../adapters/place-of.ts';
import { type Counted, hit, limitOf } from '../../adapters/rate-limits.ts';
import { askForLink } from '../../adapters/spaces/sign-ins.ts';
import type { World } from '../../adapters/world.ts';
import { afterwards, type Caller } from '../afterwards.ts';
import { answerErrors, answerPage } from '../answer.ts';
import { deliverNow, LONGEST_DELIVERY_MS } from '../deliver-now.ts';
import { isForeign } from '../foreign-origin.ts';
import { dataHeaders } from '../headers.ts';
import { readBody } from '../read-body.ts';
import { refuse } from '../refuse.ts';
import { wantsJson } from '../wants-json.ts';
import { doorAnswers } from './door-answers.ts';

// Wide enough for a whole office behind one address; narrow enough that no mailbox is flooded.
const FROM_ONE_PLACE = { most: 60, seconds: 600 };
const TO_ONE_MAILBOX = { most: 8, seconds: 3600 };

const address = z.email().max(offerLimits.email);

/**
 * `POST /api/sessions`: sends a link to whoever may enter. What is answered is the same for any
 * address: nobody learns who promotes a project, works at a caisse or has offered something.
 */
export async function receiveSignIn(
  world: World,
  request: Request,
  caller: Caller,
): Promise<Response> {
  if (request.method !== 'POST') {
    return refuse(world, request, 'METHOD_NOT_ALLOWED', { allow: 'POST' });
  }
  if (isForeign(world, request)) {
    return refuse(world, request, 'FOREIGN_ORIGIN');
  }
  const body = await readBody(request);
  if (!body.ok) return refuse(world, request, body.reason);
  const email = address.safeParse(plainText(postedTexts(body.fields).email ?? ''));
  if (!email.success) return notAnAddress(world, request);
  const messageId = world.newId();
  let counted: Counted;
  try {
    counted = await store(world, caller, email.data, messageId);
  } catch (error) {
    world.log('SIGN_IN_NOT_STORED', { reason: errorCode(error) });
    return unavailable(world, request);
  }
  if (!counted.ok) {
    return refuse(world, request, 'TOO_MANY', { 'retry-after': String(counted.retryAfter) });
  }
  await afterwards(caller, deliverNow(world, [messageId]), LONGEST_DELIVERY_MS);
  if (wantsJson(request)) {
    return new Response(JSON.stringify({ status: 'accepted' }), {
      status: 202,
      headers: dataHeaders(),
    });
  }
  return answerPage(world, request, 202, doorAnswers.sent);
}

async function store(
  world: World,
  { ip }: Caller,
  email: string,
  messageId: string,
): Promise<Counted> {
  const { signingSecret, database, clock } = world;
  if (ip) {
    const place = limitOf(world, 'sign-in-place', placeOf(ip), FROM_ONE_PLACE);
    const counted = await hit(database, place, clock.machineNow());
    if (!counted.ok) return counted;
  }
  const limit = limitOf(world, 'sign-in-mailbox', mailboxOf(email), TO_ONE_MAILBOX);
  return askForLink(world, {
    address: email,
    addressHash: addressHash(signingSecret, email),
    messageId,
    limit,
  });
}

async function notAnAddress(world: World, request: Request): Promise<Response> {
  if (!wantsJson(request)) return answerPage(world, request, 422, doorAnswers.notAnAddress);
  const [message = ''] = doorAnswers.notAnAddress.paragraphs;
  return answerErrors(422, [{ field: 'email', code: 'INVALID', message }]);
}

async function unavailable(world: World, request: Request): Promise<Response> {
  const headers = { 'retry-after': '30' };
  if (!wantsJson(request)) {
    return answerPage(world, request, 503, doorAnswers.unavailable, headers);
  }
  const [message = ''] = doorAnswers.unavailable.paragraphs;
  return answerErrors(503, [{ field: '', code: 'NOT_STORED', message }], headers);
}
