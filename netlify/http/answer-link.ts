import { findTarget, type Target } from '../../src/offers/target.ts';
import { readLink } from '../adapters/links.ts';
import { errorCode } from '../adapters/log.ts';
import { act as actOn } from '../adapters/offers/act.ts';
import { findOffer } from '../adapters/offers/find-offer.ts';
import { today } from '../adapters/today.ts';
import type { World } from '../adapters/world.ts';
import type { OfferRow } from '../database/tables.ts';
import { afterwards, type Caller } from './afterwards.ts';
import { answerPage } from './answer.ts';
import { deliverNow, LONGEST_DELIVERY_MS } from './deliver-now.ts';
import { freshLinkByAddress, freshLinkForOffer } from './fresh-link.ts';
import { linkAnswers } from './link-answers.ts';
import { refuse } from './refuse.ts';

/**
 * `/confirmer/<token>`, the link of a receipt. Reading it changes nothing, since programs read the
 * links of mails too: its page holds a button, and only the button acts, once.
 */
export async function answerLink(
  world: World,
  request: Request,
  caller: Caller,
): Promise<Response> {
  const { method } = request;
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
    return refuse(world, request, 'METHOD_NOT_ALLOWED', { allow: 'GET, HEAD, POST' });
  }
  const [, token] = new URL(request.url).pathname.split('/').filter(Boolean);
  try {
    return token === undefined
      ? await freshLinkByAddress(world, request, caller)
      : await act(world, request, caller, token);
  } catch (error) {
    world.log('LINK_NOT_ANSWERED', { reason: errorCode(error) });
    return say(world, request, 503, linkAnswers.unavailable, { 'retry-after': '30' });
  }
}

async function act(
  world: World,
  request: Request,
  caller: Caller,
  token: string,
): Promise<Response> {
  const { signingSecret, clock, database } = world;
  const link = readLink(signingSecret, 'confirm-offer', token, clock.now());
  if (!link.ok) return say(world, request, 403, linkAnswers.altered);
  const offer = await findOffer(database, link.id);
  if (!offer) return say(world, request, 410, linkAnswers.gone);
  if (offer.status === 'withdrawn' || offer.status === 'expired') {
    return say(world, request, 410, linkAnswers.gone);
  }
  if (offer.status !== 'unconfirmed') return say(world, request, 200, linkAnswers.done);
  const catalogue = world.catalogue();
  const finding = findTarget(catalogue, today(catalogue, clock), offer);
  if (!finding.ok) return say(world, request, 409, linkAnswers.closed);
  const path = new URL(request.url).pathname;
  if (link.expired) return freshLinkForOffer(world, request, caller, offer, path);
  const { target } = finding;
  if (request.method !== 'POST') {
    return say(world, request, 200, linkAnswers.confirm(path, target));
  }
  return confirm(world, request, caller, offer, target);
}

async function confirm(
  world: World,
  request: Request,
  caller: Caller,
  { id }: OfferRow,
  target: Target,
): Promise<Response> {
  const acted = await actOn(world, {
    offerId: id,
    command: { kind: 'confirm' },
    actor: { role: 'giver' },
  });
  if (!acted.ok) return say(world, request, 200, linkAnswers.done);
  world.log('OFFER_CONFIRMED', { id, status: acted.offer.status });
  await afterwards(caller, deliverNow(world, acted.messages), LONGEST_DELIVERY_MS);
  const waits = acted.offer.status === 'waitlisted';
  return say(world, request, 200, linkAnswers[waits ? 'waitlisted' : 'confirmed'](target));
}

const say = answerPage;
