import type { Answer } from '../../src/forms/show-answer.ts';
import { findTarget, type Target } from '../../src/offers/target.ts';
import { followLink } from '../adapters/compose/offer-links.ts';
import { readLink } from '../adapters/links.ts';
import { errorCode } from '../adapters/log.ts';
import { closedAs } from '../adapters/needs/closed-as.ts';
import { act as actOn } from '../adapters/offers/act.ts';
import { findOffer } from '../adapters/offers/find-offer.ts';
import { today } from '../adapters/today.ts';
import type { World } from '../adapters/world.ts';
import type { OfferRow } from '../database/tables.ts';
import { afterwards, type Caller } from './afterwards.ts';
import { answerPage } from './answer.ts';
import { deliverNow, LONGEST_DELIVERY_MS } from './deliver-now.ts';
import { freshLinkByAddress, freshLinkForOffer } from './fresh-link.ts';
import { redirectHeaders } from './headers.ts';
import { linkAnswers } from './link-answers.ts';
import { linkHeaders } from './links/link-headers.ts';
import { refusedPost } from './links/may-post.ts';
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
  const refused = request.method === 'POST' && (await refusedPost(world, request, caller));
  if (refused) return refused;
  const offer = await findOffer(database, link.id);
  if (!offer) return say(world, request, 410, linkAnswers.gone);
  if (offer.status === 'withdrawn' || offer.status === 'expired') {
    return say(world, request, 410, linkAnswers.gone);
  }
  if (offer.status !== 'unconfirmed') {
    // Who has a link that is good follows the offer from it; an old one only tells that all is done.
    if (link.expired) return say(world, request, 200, linkAnswers.done);
    const follow = followPath(world, offer);
    if (request.method === 'POST') {
      return say(world, request, 200, linkAnswers.doneAndFollow(follow));
    }
    return new Response(null, { status: 303, headers: redirectHeaders(follow) });
  }
  const catalogue = world.catalogue();
  const finding = findTarget(catalogue, today(catalogue, clock), offer);
  if (!finding.ok) return say(world, request, 409, linkAnswers.closed);
  const { project, need } = offer;
  if (project !== null && need !== null) {
    const closed = await closedAs(database, { project, need });
    if (closed === 'unwanted') return say(world, request, 409, linkAnswers.needClosed);
  }
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
  const follow = followPath(world, { id });
  if (!acted.ok) return say(world, request, 200, linkAnswers.doneAndFollow(follow));
  world.log('OFFER_CONFIRMED', { id, status: acted.offer.status });
  await afterwards(caller, deliverNow(world, acted.messages), LONGEST_DELIVERY_MS);
  const waits = acted.offer.status === 'waitlisted';
  return say(world, request, 200, linkAnswers[waits ? 'waitlisted' : 'confirmed'](target, follow));
}

/** Where the giver of an offer follows it from now on. */
function followPath(world: World, { id: offerId }: Pick<OfferRow, 'id'>): string {
  const { policy } = world.catalogue();
  return new URL(followLink(world, policy, { offerId, queuedAt: world.clock.now() })).pathname;
}

/** Says something at the address of a link, which is told to nobody. */
function say(
  world: World,
  request: Request,
  status: number,
  answer: Answer,
  headers: Record<string, string> = {},
): Promise<Response> {
  return answerPage(world, request, status, answer, { ...linkHeaders, ...headers });
}
