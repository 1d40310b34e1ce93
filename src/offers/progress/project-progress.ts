import { z } from 'zod';
import { ledgerDay } from './ledger.ts';
import { needSums } from './need-sums.ts';

/** What the database knows of a need, for its page. */
export const recordedNeed = needSums.extend({ days: z.array(ledgerDay) });

/** What the database knows of a project's needs, by their ids. */
export const projectProgress = z.strictObject({ needs: z.record(z.string(), recordedNeed) });

export type RecordedNeed = z.infer<typeof recordedNeed>;
export type ProjectProgress = z.infer<typeof projectProgress>;
