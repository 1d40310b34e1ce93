import { z } from 'zod';

// What cannot be read counts as not there; an item of a list keeps its place all the same.
const text = z.string().optional().catch(undefined);
const number = z.number().optional().catch(undefined);
const need = z.object({ category: text, use: text, amount: number, quantity: number }).catch({});
const step = z.object({ outcome: text }).catch({});

const seen = z
  .object({
    kind: text,
    extends: text,
    window: z.object({ start: text, end: text }).catch({}),
    needs: z.array(need).catch([]),
    steps: z.array(step).catch([]),
    promoter: z.object({ legalForm: text, fiduciary: text }).catch({}),
    funding: z.object({ partner: text, url: text }).catch({}),
  })
  .catch({ window: {}, needs: [], steps: [], promoter: {}, funding: {} });

/** What the rules look at in a project, each part of it absent or of its right type. */
export type Seen = z.infer<typeof seen>;

/**
 * The parts that the rules look at, of anything at all: a form half filled, a draft of the desk, what
 * somebody posted.
 */
export function see(project: unknown): Seen {
  return seen.parse(project);
}
