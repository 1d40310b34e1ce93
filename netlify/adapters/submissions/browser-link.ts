import { linkUrl } from '../links.ts';
import type { World } from '../world.ts';

const DAY_MS = 86_400_000;

/**
 * Where the browser that sent a proposal follows it from, until the address is confirmed: from then
 * on, only what comes by mail opens it.
 */
export function browserLink(
  world: Pick<World, 'catalogue' | 'clock' | 'signingSecret' | 'siteUrl'>,
  id: string,
): string {
  const { confirmWithinDays } = world.catalogue().policy.submissions;
  const expires = new Date(world.clock.now().getTime() + confirmWithinDays * DAY_MS);
  return `${new URL(linkUrl(world, 'follow-submission', id, expires)).pathname}/`;
}
