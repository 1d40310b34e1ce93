import type { SubmissionRow } from '../../database/tables.ts';
import { type Act, type Acted, act, type Deciding, type Written } from './act.ts';
import { pageChangesOf } from './page-changes.ts';
import { hasPicture } from './pictures.ts';

/** A form that its promoter sends. */
export interface Sending {
  caisse: string;
  written: Written;
  consent: { version: string; text: string };
}

/**
 * Sends a proposal, for the first time or anew. Changes to a published project that the policy calls
 * harmless go past those who decide.
 */
export async function sendSubmission(
  world: Deciding,
  row: SubmissionRow,
  { caisse, written, consent }: Sending,
): Promise<Acted> {
  const { id, status } = row;
  const shared = { id, written, consent } satisfies Omit<Act, 'command' | 'actor'>;
  const { answers } = written;
  const joined = row.changes !== null && (await hasPicture(world.database, id));
  if (pageChangesOf(world, row, answers, joined)?.atOnce) {
    const command = { kind: 'let-through', caisse } as const;
    const acted = await act(world, { ...shared, command, actor: { role: 'policy' } });
    // Whatever else is against it, somebody looks at it.
    if (acted.ok || acted.code === 'NOT_FROM_HERE') return acted;
  }
  const kind = status === 'draft' ? 'send' : 'resend';
  return act(world, { ...shared, command: { kind, caisse }, actor: { role: 'promoter' } });
}
