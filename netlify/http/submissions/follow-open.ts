import type { Answer } from '../../../src/forms/show-answer.ts';
import { placeOf } from '../../adapters/place-of.ts';
import { hit, limitOf } from '../../adapters/rate-limits.ts';
import { act } from '../../adapters/submissions/act.ts';
import type { World } from '../../adapters/world.ts';
import { afterwards, type Caller } from '../afterwards.ts';
import { deliverNow, LONGEST_DELIVERY_MS } from '../deliver-now.ts';
import { isForeign } from '../foreign-origin.ts';
import { dataHeaders, pageHeaders, redirectHeaders } from '../headers.ts';
import { linkHeaders } from '../links/link-headers.ts';
import { readForm } from '../read-body.ts';
import { failure } from '../serve.ts';
import type { Frame } from '../spaces/open-page.ts';
import { refusePlainly } from '../spaces/refuse-plainly.ts';
import { wantsJson } from '../wants-json.ts';
import { followDoors } from './follow-doors.ts';
import { type LinkOpening, openFollowLink, type Proposal } from './follow-link.ts';
import { sendFollowLink } from './follow-send-link.ts';

/** What became of a form of a proposal’s page. `messages` are the ids of those to send now. */
export type Submitted<T> =
  | { kind: 'go'; to: string; messages?: readonly string[] }
  /** It is no longer to be changed: things have moved on. */
  | { kind: 'closed'; to: string }
  | { kind: 'again'; status: 409 | 422 | 429; page: T };

/** A form that was posted. */
export interface Posted {
  form: FormData;
  /** Whether a script keeps what is being typed: nobody has pressed anything. */
  byItself: boolean;
}

/** A page of a proposal: what it shows, and what its forms do. */
export interface ProposalRoom<T> {
  /** What is seen; where another page is the one to see, its address. */
  look(world: World, proposal: Proposal): Promise<T | { elsewhere: string }>;
  submit(world: World, proposal: Proposal, posted: Posted): Promise<Submitted<T>>;
  /** The largest form that it takes, in bytes. */
  largest?: number;
}

/** A page that can be shown. */
export interface OpenedProposal<T> {
  frame: Frame;
  headers: Headers;
  status: number;
  /** What is said instead, where the link opens nothing. */
  door?: Answer;
  page?: T;
}

/** A whole form, each of its letters written with as many characters as a browser may need. */
const LARGEST_FORM = 256 * 1024;
// Wide enough for a whole class behind one address, each page of the form saved twice.
const FROM_ONE_PLACE = { most: 600, seconds: 600 };

const allowed = ['GET', 'HEAD', 'POST'];

/**
 * Opens a page of a proposal by its link, or does what one of its forms asks. Reading changes nothing:
 * programs read the links of mails too.
 *
 * @param worldOf gives the world, wired once a process
 */
export async function openProposal<T>(
  worldOf: () => World,
  request: Request,
  caller: Caller,
  token: string,
  room: ProposalRoom<T>,
): Promise<Response | OpenedProposal<T>> {
  try {
    const world = worldOf();
    if (!allowed.includes(request.method)) {
      return refusePlainly('METHOD_NOT_ALLOWED', { allow: allowed.join(', ') });
    }
    return request.method === 'POST'
      ? await post(world, request, caller, token, room)
      : await get(world, token, room);
  } catch (error) {
    return failure(request, error);
  }
}

async function get<T>(world: World, token: string, room: ProposalRoom<T>) {
  const opening = await openFollowLink(world, token);
  if (!opening.ok) return shown<T>(world, opening.status, { door: opening.answer });
  const page = await room.look(world, opening.proposal);
  return leads(page) ? leave(page.elsewhere) : shown(world, 200, { page });
}

async function post<T>(
  world: World,
  request: Request,
  caller: Caller,
  token: string,
  room: ProposalRoom<T>,
): Promise<Response | OpenedProposal<T>> {
  if (isForeign(world, request)) return refusePlainly('FOREIGN_ORIGIN');
  const opening = await openFollowLink(world, token);
  if (!opening.ok && !opening.fresh)
    return shown<T>(world, opening.status, { door: opening.answer });
  if (caller.ip) {
    const limit = limitOf(world, 'proposition', placeOf(caller.ip), FROM_ONE_PLACE);
    const counted = await hit(world.database, limit, world.clock.machineNow());
    if (!counted.ok) {
      return refusePlainly('TOO_MANY', { 'retry-after': String(counted.retryAfter) });
    }
  }
  const body = await readForm(request, room.largest ?? LARGEST_FORM);
  if (!body.ok) return refusePlainly(body.reason);
  if (!opening.ok) return knock(world, caller, opening, body.form);
  const byItself = wantsJson(request);
  const { proposal, messages } = byItself
    ? { proposal: opening.proposal, messages: [] }
    : await confirmed(world, opening.proposal, body.form, token);
  const submitted = await room.submit(world, proposal, { form: body.form, byItself });
  const queued = [...messages, ...('messages' in submitted ? (submitted.messages ?? []) : [])];
  await send(world, caller, queued);
  if (byItself) {
    const status = submitted.kind === 'go' ? 204 : 409;
    return new Response(null, { status, headers: dataHeaders() });
  }
  if (submitted.kind !== 'again') return leave(submitted.to);
  return shown(world, submitted.status, { page: submitted.page });
}

/** Whoever acts by the link that came to a mailbox reads that mailbox: the address is its own. */
async function confirmed(
  world: World,
  proposal: Proposal,
  form: FormData,
  token: string,
): Promise<{ proposal: Proposal; messages: readonly string[] }> {
  const { row, byMail } = proposal;
  const unchanged = { proposal, messages: [] };
  // Who takes it back asks nobody to read it first.
  if (!byMail || row.confirmedAt !== null || form.get('do') === 'retirer') return unchanged;
  const command = { kind: 'confirm' } as const;
  const acted = await act(world, { id: row.id, command, actor: { role: 'promoter' } });
  if (!acted.ok) return unchanged;
  world.log('SUBMISSION_CONFIRMED', { id: row.id });
  const now = await openFollowLink(world, token);
  return now.ok ? { proposal: now.proposal, messages: acted.messages } : unchanged;
}

/** A link that opens nothing more can still bring another one. */
async function knock<T>(
  world: World,
  caller: Caller,
  { status, answer, fresh }: LinkOpening & { ok: false },
  form: FormData,
): Promise<OpenedProposal<T>> {
  if (!fresh || form.get('do') !== 'lien') return shown<T>(world, status, { door: answer });
  const { messages } = await sendFollowLink(world, fresh);
  await send(world, caller, messages);
  return shown<T>(world, 200, { door: followDoors.sent });
}

async function send(world: World, { ip, waitUntil }: Caller, messages: readonly string[]) {
  if (messages.length === 0) return;
  // Locally the answer waits: what it tells of is then already in the mailbox.
  const waiting = world.local ? { ip } : { ip, waitUntil };
  await afterwards(waiting, deliverNow(world, messages), LONGEST_DELIVERY_MS);
}

function shown<T>(
  world: World,
  status: number,
  what: Pick<OpenedProposal<T>, 'door' | 'page'>,
): OpenedProposal<T> {
  return { frame: frameOf(world), headers: pageHeaders(linkHeaders), status, ...what };
}

/** What stands around a page, where its content is not at hand. */
export function frameOf(world: Pick<World, 'catalogue'>): Frame {
  const { site, clock } = world.catalogue();
  return { name: site.name, operator: site.operator, clock: clock ?? undefined };
}

const leave = (to: string) => new Response(null, { status: 303, headers: redirectHeaders(to) });

const leads = (page: unknown): page is { elsewhere: string } =>
  typeof page === 'object' && page !== null && 'elsewhere' in page;
