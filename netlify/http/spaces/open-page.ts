import { type Visitor, visitorOf } from '../../adapters/spaces/visitor.ts';
import type { World } from '../../adapters/world.ts';
import { pageHeaders, redirectHeaders } from '../headers.ts';
import { failure } from '../serve.ts';

/** What the site's own layout says around a page, where its content is not at hand. */
export interface Frame {
  name: string;
  operator: string;
  /** The day at which a demonstration stands. */
  clock: string | undefined;
}

/** A private page that can be shown: what it holds, and what is sent with it. */
export interface OpenedPage<T> {
  frame: Frame;
  headers: Headers;
  seen: T;
}

type Look<V, T> = (world: World, visitor: V) => T | Promise<T>;

/**
 * Opens a private page: finds who asks for it, then what they see of it. What fails is answered
 * here, so that a page only ever shows.
 *
 * @param worldOf gives the world, wired once a process
 */
export async function openPage<T>(
  worldOf: () => World,
  request: Request,
  look: Look<Visitor | undefined, T>,
): Promise<Response | OpenedPage<T>> {
  try {
    const world = worldOf();
    const seen = await look(world, await visitorOf(world, request));
    const { site, clock } = world.catalogue();
    const frame = { name: site.name, operator: site.operator, clock: clock ?? undefined };
    return { frame, headers: pageHeaders({ 'x-robots-tag': 'noindex' }), seen };
  } catch (error) {
    return failure(request, error);
  }
}

/** Opens a page that is for somebody only. Nobody is sent to the door. */
export async function openPrivatePage<T>(
  worldOf: () => World,
  request: Request,
  look: Look<Visitor, T>,
): Promise<Response | OpenedPage<T>> {
  const opened = await openPage(worldOf, request, async (world, visitor) =>
    visitor ? { seen: await look(world, visitor) } : undefined,
  );
  if (opened instanceof Response) return opened;
  if (!opened.seen)
    return new Response(null, { status: 303, headers: redirectHeaders('/espace/') });
  return { ...opened, seen: opened.seen.seen };
}
