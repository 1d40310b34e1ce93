import { asc, eq } from 'drizzle-orm';
import { caisseIn } from '../../../src/model/catalogue.ts';
import { submissionStatusWords } from '../../../src/privacy/words.ts';
import { submissions } from '../../database/tables.ts';
import { historyOf } from '../submissions/find-submission.ts';
import { openAnswers, openText } from '../submissions/sealed-columns.ts';
import type { World } from '../world.ts';
import type { Readable } from './held-offers.ts';

const day = (instant: Date | null) => instant?.toISOString() ?? null;

/** All that is held about the proposals of an address, opened. */
export async function heldSubmissions(
  { database, catalogue, dataKeys }: Pick<World, 'database' | 'catalogue' | 'dataKeys'>,
  addressHash: string,
): Promise<Readable[]> {
  const rows = await database
    .select()
    .from(submissions)
    .where(eq(submissions.addressHash, addressHash))
    .orderBy(asc(submissions.createdAt), asc(submissions.id));
  return Promise.all(
    rows.map(async (row) => {
      const { id } = row;
      const answers = openAnswers(dataKeys, 'submissions.answers', id, row.answers);
      return {
        Numéro: id,
        État: submissionStatusWords[row.status],
        Depuis: day(row.statusSince),
        Caisse: caisseIn(catalogue(), row.caisse)?.name ?? row.caisse,
        Courriel: openText(dataKeys, 'submissions.email', id, row.email) ?? null,
        'Commencée le': day(row.createdAt),
        'Envoyée le': day(row.receivedAt),
        'Adresse confirmée le': day(row.confirmedAt),
        'Consentement donné': row.consentText,
        'Version du consentement': row.consentVersion,
        'Ce que vous avez écrit': Object.fromEntries(
          Object.entries(answers ?? {}).map(([key, values]) => [key, values.join(', ')]),
        ),
        Histoire: (await historyOf(database, id)).map((line) => ({
          Le: day(line.at),
          État: submissionStatusWords[line.toStatus],
          Raisons: line.reasons.join(', ') || null,
          'Mot de l’équipe': openText(dataKeys, 'submission_history.note', id, line.note) ?? null,
        })),
      };
    }),
  );
}
