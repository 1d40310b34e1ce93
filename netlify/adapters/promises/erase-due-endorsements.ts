import { and, eq, lte, sql } from 'drizzle-orm';
import { keptDays, keptUntil } from '../../../src/endorsements/kept.ts';
import { daysAfter, havePassed } from '../../../src/offers/silence/days.ts';
import { absences, type EndorsementRow, endorsements } from '../../database/tables.ts';
import { withSlug } from '../endorsements/read-endorsements.ts';
import { lookAt, nameOf, type SubjectWorld } from '../endorsements/subject.ts';
import type { World } from '../world.ts';
import type { Budget } from './budget.ts';

type ErasingWorld = SubjectWorld & Pick<World, 'log'>;

/** Deletes the endorsements that the policy no longer keeps. */
export async function eraseDueEndorsements(world: ErasingWorld, budget: Budget): Promise<void> {
  const { database, catalogue, clock, log } = world;
  const now = clock.now();
  const { policy } = catalogue();
  let erased = 0;
  for (const status of ['unconfirmed', 'withdrawn'] as const) {
    const since = daysAfter(now, -keptDays(policy, status));
    const { rowCount } = await database
      .delete(endorsements)
      .where(and(eq(endorsements.status, status), lte(endorsements.statusSince, since)));
    erased += rowCount ?? 0;
  }
  // What they are about comes to its end for all of them at once.
  const subjects = await database
    .selectDistinct({ project: endorsements.project, submission: endorsements.submission })
    .from(endorsements)
    .where(eq(endorsements.status, 'confirmed'));
  for (const subject of subjects) {
    if (budget.isSpent()) return;
    const ended = await endOf(world, subject);
    const until = keptUntil(policy, { status: 'confirmed', statusSince: now }, ended);
    if (!until || until > now) continue;
    const { rowCount } = await database
      .delete(endorsements)
      .where(
        and(
          eq(endorsements.status, 'confirmed'),
          subject.project === null
            ? sql`${endorsements.submission} = ${subject.submission}`
            : eq(endorsements.project, subject.project),
        ),
      );
    erased += rowCount ?? 0;
  }
  if (erased > 0) log('ENDORSEMENTS_ERASED', { rows: erased });
}

/** When what is endorsed came to its end, or since when it has been gone for good. */
async function endOf(
  world: ErasingWorld,
  subject: Pick<EndorsementRow, 'project' | 'submission'>,
): Promise<Date | undefined> {
  const { database, catalogue, clock } = world;
  const seen = await lookAt(world, nameOf(subject));
  if (seen) return seen.ends;
  const [gone] = await database
    .select({ since: absences.since })
    .from(absences)
    .where(
      sql`${absences.missing} = (SELECT 'project ' || slug FROM ${withSlug} e WHERE slug IS NOT NULL
        AND (project = ${subject.project} OR submission = ${subject.submission}) LIMIT 1)`,
    );
  const days = catalogue().policy.offers.silence.releaseMissingAfterDays;
  return gone && havePassed(days, gone.since, clock.now()) ? gone.since : undefined;
}
