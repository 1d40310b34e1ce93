import type { Actor } from '../../../src/offers/life/role.ts';
import type { Viewer } from '../../../src/offers/space/offer-view.ts';

/** Who somebody acts as, as the history keeps it. */
export type SpaceActor = Actor & { role: 'promoter' | 'team'; of: string };

/** Whoever acts on something of a project, or of a caisse. */
export function actorOf(
  as: Viewer,
  of: { project?: string; caisse: string },
  inNameOf: Actor['inNameOf'],
): SpaceActor {
  if (as === 'team') return { role: 'team', of: of.caisse, ...(inNameOf && { inNameOf }) };
  if (of.project === undefined) throw new Error('actors: a promoter acts on a project');
  return { role: 'promoter', of: of.project };
}
