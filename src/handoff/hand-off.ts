import type { CataloguedProject } from '../model/catalogue.ts';
import { isAllowedHost } from './allowed-host.ts';

/** Where to send somebody who gives money, or why not. */
export type Handoff =
  | { ok: true; url: string }
  | { ok: false; reason: 'UNKNOWN_PROJECT' | 'NO_FUNDING' | 'UNKNOWN_HOST' | 'FUNDING_OVER' };

export interface HandoffRequest {
  slug: string;
  project: CataloguedProject | undefined;
  /** The address of this site, which the partner sees as the source of the visit. */
  siteUrl: string;
  /** The day, `YYYY-MM-DD`, at which the project's window is looked at. */
  today: string;
}

/**
 * The address of a project's campaign at its partner's, tagged so that the partner knows where the
 * visit comes from. It depends on what editors published alone: nothing that a visitor sends can
 * change where one goes.
 */
export function handOff({ slug, project, siteUrl, today }: HandoffRequest): Handoff {
  if (!project) return { ok: false, reason: 'UNKNOWN_PROJECT' };
  if (!project.funding) return { ok: false, reason: 'NO_FUNDING' };
  if (project.status !== 'open' || project.window.end < today) {
    return { ok: false, reason: 'FUNDING_OVER' };
  }
  const { url, hosts } = project.funding;
  const tagged = withTags(url, slug, siteUrl);
  if (!tagged || !isAllowedHost(tagged, hosts)) return { ok: false, reason: 'UNKNOWN_HOST' };
  return { ok: true, url: tagged };
}

function withTags(campaign: string, slug: string, siteUrl: string): string | undefined {
  if (!URL.canParse(campaign)) return undefined;
  const url = new URL(campaign);
  url.searchParams.set('utm_source', new URL(siteUrl).hostname);
  url.searchParams.set('utm_medium', 'referral');
  url.searchParams.set('utm_campaign', slug);
  return url.href;
}
