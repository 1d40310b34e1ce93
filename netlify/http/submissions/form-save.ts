import { eq } from 'drizzle-orm';
import { z } from 'zod';
import type { Answers } from '../../../src/submissions/form/answers.ts';
import { inTransaction } from '../../adapters/database.ts';
import { type Acted, actIn, type Written } from '../../adapters/submissions/act.ts';
import { openAnswers } from '../../adapters/submissions/sealed-columns.ts';
import type { World } from '../../adapters/world.ts';
import { submissions } from '../../database/tables.ts';

/** What is kept now, or why nothing was. */
export type Saved =
  | (Extract<Acted, { ok: true }> & { answers: Answers })
  | Extract<Acted, { ok: false }>;

/**
 * Keeps what is typed, whatever is wrong with it. What is stored is read and written while nobody else
 * writes it: two pages saved at once both stay.
 *
 * @param fill the answers as they become, from those that are stored
 * @param byItself whether nobody has pressed anything: an address half typed is nobody’s yet
 */
export function saveAnswers(
  world: World,
  id: string,
  fill: (stored: Answers) => Answers,
  byItself = false,
): Promise<Saved> {
  return inTransaction(world.database, async (statements) => {
    const [row] = await statements
      .select({ answers: submissions.answers })
      .from(submissions)
      .where(eq(submissions.id, id))
      .for('update');
    const stored = row && openAnswers(world.dataKeys, 'submissions.answers', id, row.answers);
    if (!stored) return { ok: false, code: 'UNKNOWN_SUBMISSION' };
    const answers = fill(stored);
    const acted = await actIn(world, statements, {
      id,
      command: { kind: 'save' },
      actor: { role: 'promoter' },
      written: byItself ? { answers } : writtenOf(answers),
    });
    return acted.ok ? { ...acted, answers } : acted;
  });
}

const address = z.email().max(254);

/** What is typed, with the address and the title where they can serve. */
export function writtenOf(answers: Answers): Written {
  const email = address.safeParse(answers['promoter.email']?.[0]);
  const title = answers.title?.[0];
  return {
    answers,
    ...(email.success && { email: email.data }),
    ...(title !== undefined && { title }),
  };
}
