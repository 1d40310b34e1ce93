import { randomUUID } from 'node:crypto';
import type { MissingNeed } from '../../../src/alerts/missing-need.ts';
import type { AlertKind } from '../../../src/letters/kinds.ts';
import { alertLetters } from '../../database/tables.ts';
import type { Statements } from '../database.ts';
import { type Moment, queueMessage } from '../offers/queue-message.ts';

/** Told in one letter: enough to choose from, few enough to read. */
export const MOST_TOLD = 12;

/** A letter that tells of needs. */
export interface NeedLetter {
  kind: Extract<AlertKind, 'alert-news' | 'alert-closing'>;
  alertId: string;
  /** What makes it the same letter. */
  once: string;
  first: boolean;
  /** The most pressing first. */
  needs: readonly MissingNeed[];
}

/** Writes what a letter tells, with the message that brings it: in the transaction of what was told. */
export async function writeLetter(
  statements: Statements,
  { kind, alertId, once, first, needs }: NeedLetter,
  moment: Moment,
): Promise<void> {
  const id = randomUUID();
  const message = { id, kind, once: `${kind} ${alertId} ${once}`, about: { alert: alertId } };
  const queued = await queueMessage(statements, message, moment);
  if (!queued) throw new Error(`write-letter: the same ${kind} was written before`);
  const told = needs.slice(0, MOST_TOLD).map(({ project, need }) => ({ project, need }));
  await statements.insert(alertLetters).values({
    id,
    alertId,
    first,
    needs: told,
    more: needs.length - told.length,
    writtenAt: moment.now,
  });
}
