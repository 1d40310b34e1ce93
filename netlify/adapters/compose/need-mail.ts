import { needIn, projectIn } from '../../../src/model/catalogue.ts';
import { placesLeft } from '../../../src/offers/life/room.ts';
import { needCheckMail } from '../../../src/offers/messages/promoter/need-check.ts';
import { daysAfter } from '../../../src/offers/silence/days.ts';
import { linkUrl } from '../links.ts';
import { roomOf } from '../offers/room-of.ts';
import type { Claimed } from '../outbox.ts';
import type { Composing, ComposingWorld } from './composing.ts';
import { unsubscribeLink } from './offer-links.ts';
import { openAddress } from './sealed-address.ts';

/** Asks a promoter whether a need that nobody has touched for long is still one. */
export async function composeNeedMail(
  world: ComposingWorld,
  { id, about, queuedAt }: Claimed,
): Promise<Composing> {
  const { project: slug = '', need: needId = '' } = about ?? {};
  const catalogue = world.catalogue();
  const { site, policy } = catalogue;
  const project = projectIn(catalogue, slug);
  const need = needIn(project, needId);
  if (!project || !need) return { ok: false, reason: 'PROJECT_GONE', retry: false };
  const room = await roomOf(world.database, catalogue, { project: slug, need: needId });
  const missing = room ? placesLeft(room) : 0;
  if (missing === 0) return { ok: false, reason: 'NO_LONGER_NEEDED', retry: false };
  const opened = await openAddress(project.promoter.contact, world.ageIdentity);
  if (!opened.ok) return opened;
  const expires = daysAfter(queuedAt, policy.offers.linkDays);
  const unsubscribe = unsubscribeLink(world, policy, { id, queuedAt });
  const mail = needCheckMail({
    site: { name: site.name, url: world.siteUrl() },
    project: { slug, title: project.title, promoter: project.promoter.name },
    need,
    missing,
    link: linkUrl(world, 'check-need', id, expires, project.promoter.contact),
    expires,
    unsubscribe,
  });
  return { ok: true, message: { key: id, to: opened.address, unsubscribe, ...mail } };
}
