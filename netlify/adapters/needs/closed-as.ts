import { and, eq } from 'drizzle-orm';
import { needStates } from '../../database/tables.ts';
import type { Statements } from '../database.ts';
import type { NeedName } from '../offers/room-of.ts';

/** How a need was closed, where it was. */
export async function closedAs(
  statements: Statements,
  { project, need }: NeedName,
): Promise<'filled' | 'unwanted' | null> {
  const [state] = await statements
    .select({ closed: needStates.closed })
    .from(needStates)
    .where(and(eq(needStates.project, project), eq(needStates.need, need)));
  return state?.closed ?? null;
}
