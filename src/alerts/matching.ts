import type { Following } from './following.ts';
import type { MissingNeed } from './missing-need.ts';

/**
 * Whether a need is one that an alert follows: in one of its places or communities, and of one of the
 * things that its owner has. Where none is chosen, anywhere, or anything. A skill that is chosen and
 * can be given from home is near everywhere.
 */
export function follows(
  { regions, caisses, communities, skills, materials }: Following,
  need: MissingNeed,
): boolean {
  const anywhere = regions.length + caisses.length + communities.length === 0;
  const anything = skills.length + materials.length === 0;
  return (
    (anywhere ||
      (need.remote && !anything) ||
      regions.includes(need.region) ||
      caisses.includes(need.caisse) ||
      communities.some((slug) => need.communities.includes(slug))) &&
    (anything ||
      (need.skill !== undefined && skills.includes(need.skill)) ||
      (need.material !== undefined && materials.includes(need.material)))
  );
}
