import { and, eq, isNull } from 'drizzle-orm';
import { invitations, submissions } from '../../database/tables.ts';
import type { Statements } from '../database.ts';
import type { World } from '../world.ts';
import { sealText } from './sealed-columns.ts';

export type InvitationRow = typeof invitations.$inferSelect;

/** An invitation to write. */
export interface NewInvitation {
  /** What makes it the same one, sent twice. */
  id: string;
  caisse: string;
  /** For whom: a note of the team to itself. */
  label?: string;
  /** Whether it serves a single proposal. */
  once: boolean;
  /** How many days it serves. */
  days: number;
}

const DAY_MS = 86_400_000;

/** Writes an invitation. The same one again changes nothing. */
export async function createInvitation(
  { database, dataKeys, clock }: Pick<World, 'database' | 'dataKeys' | 'clock'>,
  { id, caisse, label, once, days }: NewInvitation,
): Promise<void> {
  const now = clock.now();
  await database
    .insert(invitations)
    .values({
      id,
      caisse,
      label: label && sealText(dataKeys, 'invitations.label', id, label),
      once,
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * DAY_MS),
    })
    .onConflictDoNothing();
}

/** Takes back an invitation of a caisse. What was begun by it goes on. */
export async function revokeInvitation(
  { database, clock }: Pick<World, 'database' | 'clock'>,
  { id, caisse }: { id: string; caisse: string },
): Promise<void> {
  await database
    .update(invitations)
    .set({ revokedAt: clock.now() })
    .where(
      and(eq(invitations.id, id), eq(invitations.caisse, caisse), isNull(invitations.revokedAt)),
    );
}

/** Why an invitation serves no more. */
export type InvitationRefusal = 'UNKNOWN_INVITATION' | 'REVOKED' | 'EXPIRED' | 'USED_UP';

export type InvitationUse =
  | { ok: true; invitation: InvitationRow }
  | { ok: false; code: InvitationRefusal };

/**
 * Looks whether an invitation can be used now. To use it, begin the proposal (`startSubmission` with
 * its id) in the same transaction: of two at once on a link that serves once, the second waits here,
 * then finds it used.
 */
export async function useInvitation(
  statements: Statements,
  id: string,
  now: Date,
): Promise<InvitationUse> {
  const [invitation] = await statements
    .select()
    .from(invitations)
    .where(eq(invitations.id, id))
    .for('update');
  return usable(statements, invitation, now);
}

/** The same, for a page that only shows it: nobody is made to wait. */
export async function lookAtInvitation(
  statements: Statements,
  id: string,
  now: Date,
): Promise<InvitationUse> {
  const [invitation] = await statements.select().from(invitations).where(eq(invitations.id, id));
  return usable(statements, invitation, now);
}

async function usable(
  statements: Statements,
  invitation: InvitationRow | undefined,
  now: Date,
): Promise<InvitationUse> {
  if (!invitation) return { ok: false, code: 'UNKNOWN_INVITATION' };
  const { id, once, revokedAt, expiresAt } = invitation;
  if (revokedAt !== null) return { ok: false, code: 'REVOKED' };
  if (expiresAt <= now) return { ok: false, code: 'EXPIRED' };
  if (once) {
    const [used] = await statements
      .select({ id: submissions.id })
      .from(submissions)
      .where(eq(submissions.invitation, id))
      .limit(1);
    if (used) return { ok: false, code: 'USED_UP' };
  }
  return { ok: true, invitation };
}
