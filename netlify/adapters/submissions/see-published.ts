import { and, inArray, isNull } from 'drizzle-orm';
import { projectIn } from '../../../src/model/catalogue.ts';
import { heardFrom } from '../../../src/submissions/life/transitions.ts';
import { submissions } from '../../database/tables.ts';
import { act, type Deciding } from './act.ts';

/** At most so many at once: a run of the schedule has its time. */
const MOST = 50;

/**
 * Sees which proposals are among what is published, by the content that the site is made of now. It
 * is the check after each deployment: the Git host's own word may have been lost.
 *
 * @returns the ids of the messages to send now
 */
export async function seePublished(world: Deciding): Promise<string[]> {
  const catalogue = world.catalogue();
  const rows = await world.database
    .select({ id: submissions.id, slug: submissions.slug })
    .from(submissions)
    .where(and(isNull(submissions.changes), inArray(submissions.status, [...heardFrom.publish])));
  const messages: string[] = [];
  for (const { id } of rows.filter(({ slug }) => projectIn(catalogue, slug)).slice(0, MOST)) {
    messages.push(...(await publish(world, id)));
  }
  return messages;
}

/** Records that a proposal is published; once, whoever says so. */
export async function publish(world: Deciding, id: string): Promise<string[]> {
  const acted = await act(world, { id, command: { kind: 'publish' }, actor: { role: 'desk' } });
  return acted.ok ? acted.messages : [];
}
