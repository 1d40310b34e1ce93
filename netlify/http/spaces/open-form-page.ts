import { type Attempt, type Posted, postedTexts } from '../../../src/offers/space/form-error.ts';
import type { Visitor } from '../../adapters/spaces/visitor.ts';
import type { World } from '../../adapters/world.ts';
import { afterwards, type Caller } from '../afterwards.ts';
import { deliverNow, LONGEST_DELIVERY_MS } from '../deliver-now.ts';
import { isForeign } from '../foreign-origin.ts';
import { redirectHeaders } from '../headers.ts';
import { readBody } from '../read-body.ts';
import { type OpenedPage, openPrivatePage } from './open-page.ts';
import { refusePlainly } from './refuse-plainly.ts';

/** What a form of a private page came to. */
export type Submitted =
  /** `messages` are the ids of those to send now. */
  | { kind: 'done'; to: string; messages: string[] }
  /** Shown again as it was typed; 200 where nothing was wrong. */
  | { kind: 'again'; status: 200 | 409 | 422; attempt: Attempt };

/** A private page with forms: what it shows, and what they do. */
export interface FormPage<T> {
  /** What somebody sees; nothing where it is not for them. */
  look(world: World, visitor: Visitor): T | undefined | Promise<T | undefined>;
  submit(world: World, seen: T, posted: Posted): Promise<Submitted>;
}

/** What a page with forms shows. */
export interface Shown<T> {
  status: number;
  /** Nothing where there is no such page for whoever asks. */
  page?: T;
  attempt?: Attempt;
}

const allowed = ['GET', 'HEAD', 'POST'];

/**
 * Opens a private page, or does what one of its forms asks. Whether it is for them is looked at
 * again at each: somebody else's page and one that does not exist are answered the same.
 */
export async function openFormPage<T>(
  worldOf: () => World,
  request: Request,
  caller: Caller,
  { look, submit }: FormPage<T>,
): Promise<Response | OpenedPage<Shown<T>>> {
  const opened = await openPrivatePage(worldOf, request, async (world, visitor) => {
    if (!allowed.includes(request.method)) {
      return refusePlainly('METHOD_NOT_ALLOWED', { allow: allowed.join(', ') });
    }
    const page = await look(world, visitor);
    if (page === undefined) return { status: 404 };
    if (request.method !== 'POST') return { status: 200, page };
    if (isForeign(world, request)) {
      return refusePlainly('FOREIGN_ORIGIN');
    }
    const body = await readBody(request);
    if (!body.ok) return refusePlainly(body.reason);
    const submitted = await submit(world, page, postedTexts(body.fields));
    if (submitted.kind === 'again') {
      // Looked at anew: what stopped it may just have happened.
      const now = await look(world, visitor);
      if (now === undefined) return { status: 404 };
      return { status: submitted.status, page: now, attempt: submitted.attempt };
    }
    if (submitted.messages.length > 0) {
      const { waitUntil, ip } = caller;
      // Locally the answer waits: what it tells of is then already in the mailbox.
      const waiting = world.local ? { ip } : { ip, waitUntil };
      await afterwards(waiting, deliverNow(world, submitted.messages), LONGEST_DELIVERY_MS);
    }
    return new Response(null, { status: 303, headers: redirectHeaders(submitted.to) });
  });
  if (opened instanceof Response) return opened;
  const { seen } = opened;
  return seen instanceof Response ? seen : { ...opened, seen };
}
