import type { Statements } from '../database.ts';
import { type Moment, queueMessage } from '../offers/queue-message.ts';

/** Whatever was done, the desk's draft is then brought to what the proposal has become. */
export function queueSync(
  statements: Statements,
  { id, revision }: { id: string; revision: number },
  moment: Moment,
): Promise<string | undefined> {
  const kind = 'draft-sync';
  return queueMessage(
    statements,
    { kind, once: `${kind} ${id} ${revision}`, about: { submission: id } },
    moment,
  );
}
