import { inArray } from 'drizzle-orm';
import { keyOf, type MissingNeed } from '../../../src/alerts/missing-need.ts';
import { alertClosings } from '../../database/tables.ts';
import type { Statements } from '../database.ts';

/** What some alerts were told of as closing soon, by alert. */
export async function closingsOf(
  statements: Statements,
  ids: readonly string[],
): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  if (ids.length === 0) return found;
  const rows = await statements
    .select()
    .from(alertClosings)
    .where(inArray(alertClosings.alertId, [...ids]));
  for (const row of rows) {
    const told = found.get(row.alertId) ?? new Set();
    found.set(row.alertId, told.add(keyOf(row)));
  }
  return found;
}

/** Remembers that an alert was told of needs as closing soon. */
export async function rememberClosings(
  statements: Statements,
  alertId: string,
  needs: readonly Pick<MissingNeed, 'project' | 'need'>[],
  toldAt: Date,
): Promise<void> {
  if (needs.length === 0) return;
  await statements
    .insert(alertClosings)
    .values(needs.map(({ project, need }) => ({ alertId, project, need, toldAt })))
    .onConflictDoNothing();
}
