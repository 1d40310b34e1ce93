import { and, eq, inArray } from 'drizzle-orm';
import { projectIn } from '../../../src/model/catalogue.ts';
import { open } from '../../../src/sealing/open.ts';
import { hasEnded, submissionStatuses } from '../../../src/submissions/status.ts';
import { submissions } from '../../database/tables.ts';
import { addressHash } from '../address-hash.ts';
import { type Database, inTransaction } from '../database.ts';
import type { World } from '../world.ts';
import type { Deciding } from './act.ts';
import { readEntry, withEmail } from './draft/entry-answers.ts';
import { sealAnswers, sealText } from './sealed-columns.ts';
import { startSubmission } from './start-submission.ts';

type ChangingWorld = Deciding &
  Pick<World, 'drafts' | 'ageIdentity' | 'newId' | 'log'> & { database: Database };

/**
 * The changes to a project that are under way now, begun or found, or why there are none.
 *
 * - `NO_PROJECT`: it is not on the site.
 * - `NO_DRAFTS`: the Git host is away, or none is set: what is published cannot be read.
 * - `NOT_SOUND`: the project's file cannot be read as a form; its editors must mend it.
 */
export type StartedChange =
  | { ok: true; id: string; email: string }
  | { ok: false; reason: 'NO_PROJECT' | 'NO_DRAFTS' | 'NOT_SOUND' };

/**
 * Begins changes to a published project for its promoter, whose address is known to be their own:
 * they have entered with it. Whoever begins twice goes on with the same.
 */
export async function startChange(world: ChangingWorld, slug: string): Promise<StartedChange> {
  const { drafts, catalogue, ageIdentity, dataKeys, signingSecret, clock } = world;
  const project = projectIn(catalogue(), slug);
  if (!project) return { ok: false, reason: 'NO_PROJECT' };
  if (!drafts) return { ok: false, reason: 'NO_DRAFTS' };
  const email = await open(project.promoter.contact, ageIdentity).catch(() => undefined);
  if (email === undefined) return { ok: false, reason: 'NOT_SOUND' };
  const begun = await changesUnderWay(world.database, slug);
  if (begun) return { ok: true, id: begun, email };
  const published = await drafts.published({ collection: 'projects', slug });
  if (!published.ok) {
    world.log('CHANGE_NOT_BEGUN', { slug, reason: published.reason });
    return { ok: false, reason: 'NO_DRAFTS' };
  }
  const entry = published.value === undefined ? undefined : readEntry(published.value);
  if (!entry) return { ok: false, reason: 'NOT_SOUND' };
  const id = world.newId();
  await inTransaction(world.database, async (statements) => {
    await startSubmission(world, statements, {
      id,
      answers: withEmail(entry.answers, email),
      caisse: project.caisse,
      changes: slug,
    });
    await statements
      .update(submissions)
      .set({
        email: sealText(dataKeys, 'submissions.email', id, email),
        addressHash: addressHash(signingSecret, email),
        confirmedAt: clock.now(),
        // What is published is what both sides start from, and what the changes are told against.
        previousAnswers: sealAnswers(dataKeys, 'submissions.previous_answers', id, entry.answers),
        draftAnswers: sealAnswers(dataKeys, 'submissions.draft_answers', id, entry.answers),
      })
      .where(eq(submissions.id, id));
  });
  return { ok: true, id, email };
}

/** The changes to a project that have not come to their end. */
export async function changesUnderWay(
  database: Database,
  slug: string,
): Promise<string | undefined> {
  const [row] = await database
    .select({ id: submissions.id })
    .from(submissions)
    .where(
      and(
        eq(submissions.changes, slug),
        inArray(
          submissions.status,
          submissionStatuses.filter((status) => !hasEnded(status)),
        ),
      ),
    );
  return row?.id;
}
