import { z } from 'zod';
import { living } from '../../endorsements/by-place.ts';
import { ledgerDay } from './ledger.ts';
import { needSums } from './need-sums.ts';

/** What the database knows of a need, for its page. */
export const recordedNeed = needSums.extend({ days: z.array(ledgerDay) });

/** Under this name, which no project can have, stands what the database knows of all together. */
export const ALL_PROJECTS = '*';

/** What the database knows of a project. */
export const projectProgress = z.strictObject({
  /** By their ids. */
  needs: z.record(z.string(), recordedNeed),
  /** From how many people and organisations help has come. */
  givers: z.number().int().min(0),
  /** Who wants it, by where they live. */
  wantedBy: z.array(living),
});

export type RecordedNeed = z.infer<typeof recordedNeed>;
export type ProjectProgress = z.infer<typeof projectProgress>;
