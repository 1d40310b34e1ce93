import type { EndorsedName } from '../../../src/endorsements/form.ts';
import { lookAt, type Subject, type SubjectName } from '../../adapters/endorsements/subject.ts';
import { readLink } from '../../adapters/links.ts';
import type { World } from '../../adapters/world.ts';
import type { RefusalCode } from '../refusals.ts';

/** What is endorsed, by a name that was sent, or why it cannot be. */
export type Endorsed =
  | { ok: true; name: SubjectName; subject: Subject }
  | { ok: false; reason: RefusalCode };

/** Finds what somebody endorses. A project goes before a proposal. */
export async function endorsedSubject(
  world: World,
  { project, proposal }: EndorsedName,
): Promise<Endorsed> {
  if (project !== undefined) {
    const subject = await lookAt(world, { project });
    if (!subject) return { ok: false, reason: 'UNKNOWN_PROJECT' };
    return subject.takes
      ? { ok: true, name: { project }, subject }
      : { ok: false, reason: 'PROJECT_ENDED' };
  }
  if (proposal === undefined) return { ok: false, reason: 'NOTHING_ENDORSED' };
  const link = readLink(world.signingSecret, 'endorse-submission', proposal, world.clock.now());
  if (!link.ok) return { ok: false, reason: 'UNKNOWN_PROPOSAL' };
  const name = { submission: link.id };
  const subject = await lookAt(world, name);
  return subject?.takes && !link.expired
    ? { ok: true, name, subject }
    : { ok: false, reason: 'PROPOSAL_OVER' };
}
