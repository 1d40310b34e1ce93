import { endorsementMail } from '../../../src/endorsements/messages/confirmation.ts';
import { projectIn } from '../../../src/model/catalogue.ts';
import { daysAfter } from '../../../src/offers/silence/days.ts';
import { findEndorsement } from '../endorsements/find-endorsement.ts';
import { openEmail } from '../endorsements/sealed-email.ts';
import { lookAt, nameOf } from '../endorsements/subject.ts';
import { linkUrl } from '../links.ts';
import type { Claimed } from '../outbox.ts';
import type { Composing, ComposingWorld } from './composing.ts';

/** Asks whoever wants a project to confirm the address, as long as there is something to confirm. */
export async function composeEndorsementMail(
  world: ComposingWorld,
  { id, about, queuedAt }: Claimed,
): Promise<Composing> {
  const row = await findEndorsement(world.database, about?.endorsement ?? '');
  if (!row || row.email === null) return { ok: false, reason: 'NO_LONGER_NEEDED', retry: false };
  const subject = await lookAt(world, nameOf(row));
  if (!subject?.takes) return { ok: false, reason: 'PROJECT_GONE', retry: false };
  const opened = openEmail(world.dataKeys, row.id, row.email);
  if (!opened.ok) return { ok: false, reason: `CONTACT_${opened.reason}`, retry: true };
  const { site, policy, projects } = world.catalogue();
  const project = projectIn({ projects }, subject.slug);
  const expires = daysAfter(queuedAt, policy.endorsements.confirmWithinDays);
  const mail = endorsementMail({
    site: { name: site.name, url: world.siteUrl() },
    ...(project && { project: { title: project.title, promoter: project.promoter.name } }),
    ...(subject.caisse !== undefined && { caisse: subject.caisse }),
    link: linkUrl(world, 'follow-endorsement', row.id, expires),
    expires,
  });
  return { ok: true, message: { key: id, to: opened.text, ...mail } };
}
