import { z } from 'zod';
import { day } from '../model/day.ts';
import { link } from '../model/link.ts';
import { policy } from '../model/policy.ts';
import type { ReviewContext } from './review/review.ts';

const names = z.record(z.string(), z.string());

/** What the desk's page tells its script, drawn from the content at the build. */
export const deskContext = z.strictObject({
  site: z.strictObject({ name: z.string(), url: link }),
  /** The public key to which addresses are sealed. */
  sealTo: z.string(),
  criteria: policy.shape.criteria,
  policyVersion: z.string(),
  /** The day at which a demonstration's clock stands, or null where time goes on. */
  clock: day.nullable(),
  /** The hosts of each crowdfunding partner, by its slug. */
  hosts: z.record(z.string(), z.array(z.string())),
  /** The terms of each vocabulary that some entry uses. */
  used: z.record(z.string(), z.array(z.string())),
  /** What the projects are compared by, to see that one is proposed twice. */
  projects: z.array(
    z.strictObject({
      slug: z.string(),
      title: z.string(),
      organisation: z.string(),
      municipality: z.string(),
      region: z.string(),
    }),
  ),
  /** French names, by slug or id, for the preview. */
  names: z.strictObject({
    regions: names,
    caisses: names,
    partners: names,
    sectors: names,
    skills: names,
    materials: names,
    units: z.record(z.string(), z.strictObject({ one: z.string(), many: z.string() })),
  }),
  /** The content folder, relative to the root of its repository. */
  folder: z.string(),
  /** Where production keeps the content; absent while the desk is not joined to it. */
  github: z.strictObject({ repo: z.string(), branch: z.string() }).optional(),
});

export type DeskContext = z.infer<typeof deskContext>;

/** What the context tells the review of an entry. */
export function reviewContextOf({
  criteria,
  hosts,
  policyVersion,
  used,
  projects,
}: DeskContext): ReviewContext {
  return { policy: criteria, hosts, policyVersion, used, projects };
}
