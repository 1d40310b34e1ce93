import type { Answer } from '../../../src/forms/show-answer.ts';
import { postedTexts } from '../../../src/offers/space/form-error.ts';
import { isHeldBy, type LinkPurpose, purposeOf, readLink } from '../../adapters/links.ts';
import { errorCode } from '../../adapters/log.ts';
import { queueFreshLink } from '../../adapters/offers/find-offer.ts';
import type { World } from '../../adapters/world.ts';
import { afterwards, type Caller } from '../afterwards.ts';
import { answerPage } from '../answer.ts';
import { deliverNow, LONGEST_DELIVERY_MS } from '../deliver-now.ts';
import { readBody } from '../read-body.ts';
import { refuse } from '../refuse.ts';
import { doorAnswers } from './door-answers.ts';
import { linkHeaders } from './link-headers.ts';
import type { LinkRoom, Outcome, Posted } from './link-room.ts';
import { refusedPost } from './may-post.ts';

/** One request for a link. */
interface Opening {
  world: World;
  request: Request;
  caller: Caller;
  path: string;
  purpose: LinkPurpose;
}

/**
 * Opens a link of a mail. Reading changes nothing, since programs read the links of mails too: the
 * page holds forms, and only they act, each once.
 *
 * @param room what it leads to
 */
export async function openLink<Subject>(
  world: World,
  request: Request,
  caller: Caller,
  room: LinkRoom<Subject>,
): Promise<Response> {
  const { method } = request;
  if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
    return refuse(world, request, 'METHOD_NOT_ALLOWED', { allow: 'GET, HEAD, POST' });
  }
  const path = new URL(request.url).pathname.replace(/\/$/, '');
  const at = path.lastIndexOf('/');
  const purpose = purposeOf(path.slice(1, at));
  if (!purpose) throw new Error('open-link: a path that no link has');
  try {
    const opening = { world, request, caller, path, purpose };
    return await open(opening, room, path.slice(at + 1));
  } catch (error) {
    world.log('LINK_NOT_ANSWERED', { purpose, reason: errorCode(error) });
    return say({ world, request }, 503, doorAnswers.unavailable, { 'retry-after': '30' });
  }
}

async function open<Subject>(
  opening: Opening,
  room: LinkRoom<Subject>,
  token: string,
): Promise<Response> {
  const { world, request, path, purpose } = opening;
  const link = readLink(world.signingSecret, purpose, token, world.clock.now());
  if (!link.ok) return say(opening, 403, doorAnswers.altered);
  if (request.method === 'POST') {
    const read = await readPosted(opening);
    if (read instanceof Response) return read;
    const subject = await room.find(world, link.id);
    if (!subject) return say(opening, 410, doorAnswers.gone);
    if (!holds(room, subject, link)) return say(opening, 403, doorAnswers.passedOn);
    if (link.expired && !room.everlasting) return sendFresh(opening, room, subject, link.id);
    return act(opening, room, subject, read, link.id);
  }
  const subject = await room.find(world, link.id);
  if (!subject) return say(opening, 410, doorAnswers.gone);
  if (!holds(room, subject, link)) return say(opening, 403, doorAnswers.passedOn);
  if (link.expired && !room.everlasting) {
    const fresh = room.fresh(world, subject, link.id);
    return say(opening, 410, fresh ? doorAnswers.expired(path) : doorAnswers.over);
  }
  return say(opening, 200, await room.show(world, subject, path));
}

/** Whether a link is still for whoever it was sent to. */
function holds<Subject>(room: LinkRoom<Subject>, subject: Subject, link: { holder: string }) {
  return !room.holder || isHeldBy(link, room.holder(subject) ?? '');
}

/** What was posted: its texts, and all of it as it came. */
interface Read {
  posted: Posted;
  fields: unknown;
}

/** What was posted, or the answer to who may not post. */
async function readPosted({ world, request, caller }: Opening): Promise<Read | Response> {
  const body = await readBody(request);
  const posted = body.ok ? postedTexts(body.fields) : {};
  // A program that reads mail for somebody posts this by itself, from where it is (RFC 8058).
  const oneClick = posted['List-Unsubscribe'] === 'One-Click';
  const refused = await refusedPost(world, request, caller, { fromAnywhere: oneClick });
  if (refused) return refused;
  if (!body.ok) return refuse(world, request, body.reason);
  return { posted, fields: body.fields };
}

async function act<Subject>(
  opening: Opening,
  room: LinkRoom<Subject>,
  subject: Subject,
  { posted, fields }: Read,
  id: string,
): Promise<Response> {
  const { world, caller, path, purpose } = opening;
  const outcome = await room.act(world, subject, posted, id, fields);
  if (outcome.kind === 'done') {
    world.log('LINK_ACTED', { id, purpose, did: doneAs(posted) });
    const { messages = [] } = outcome;
    if (messages.length > 0) {
      await afterwards(caller, deliverNow(world, messages), LONGEST_DELIVERY_MS);
    }
  }
  const now = await room.find(world, id);
  if (!now) return say(opening, 410, doorAnswers.gone);
  const page = await room.show(world, now, path);
  return say(opening, ...afterOutcome(page, outcome));
}

/** What was posted is somebody else's word: only a name as ours are goes into the log. */
function doneAs({ do: name = '' }: Posted): string | undefined {
  return /^[a-z-]{1,20}$/.test(name) ? name : undefined;
}

function afterOutcome(page: Answer, outcome: Outcome): [status: number, answer: Answer] {
  switch (outcome.kind) {
    case 'done':
      return [200, { ...page, notice: outcome.notice ?? page.notice }];
    case 'already':
      return [200, page];
    case 'refused':
      return [outcome.status, { ...page, notice: outcome.notice }];
    case 'mistakes': {
      const { mistakes } = outcome;
      const shown = page.forms?.some(({ name }) => name === mistakes.form);
      // Things have moved on since the form was opened, and it is there no more.
      if (!shown)
        return [409, { ...page, notice: 'Ce n’est plus possible : voici où cela en est.' }];
      return [422, { ...page, mistakes }];
    }
  }
}

async function sendFresh<Subject>(
  opening: Opening,
  room: LinkRoom<Subject>,
  subject: Subject,
  id: string,
): Promise<Response> {
  const { world, caller } = opening;
  const fresh = room.fresh(world, subject, id);
  if (!fresh) return say(opening, 410, doorAnswers.over);
  const { clock, database } = world;
  const moment = { now: clock.now(), machineNow: clock.machineNow() };
  const queued = await queueFreshLink(database, fresh, id, moment);
  if (queued) await afterwards(caller, deliverNow(world, [queued]), LONGEST_DELIVERY_MS);
  return say(opening, 200, doorAnswers.sent);
}

function say(
  { world, request }: Pick<Opening, 'world' | 'request'>,
  status: number,
  answer: Answer,
  headers: Record<string, string> = {},
): Promise<Response> {
  return answerPage(world, request, status, answer, { ...linkHeaders, ...headers });
}
