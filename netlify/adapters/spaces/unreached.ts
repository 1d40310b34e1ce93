import { inArray } from 'drizzle-orm';
import { roleAddresses } from '../../database/tables.ts';
import { keyedDigest } from '../hashing.ts';
import { type SuppressionReason, suppressedAmong } from '../may-receive.ts';
import type { World } from '../world.ts';
import type { SpaceProject } from './views.ts';

/** A project whose promoter no mail reaches any more, and why. */
export interface UnreachedProject {
  slug: string;
  title: string;
  promoter: string;
  why: SuppressionReason;
}

/** Those of some projects whose promoter's address came back, or asked for no more mail. */
export async function unreachedAmong(
  { database, signingSecret }: Pick<World, 'database' | 'signingSecret'>,
  projects: readonly SpaceProject[],
): Promise<UnreachedProject[]> {
  if (projects.length === 0) return [];
  const keyOf = ({ project }: SpaceProject) =>
    keyedDigest(signingSecret, 'sealed', project.promoter.contact);
  const known = await database
    .select({ key: roleAddresses.sealedHash, address: roleAddresses.addressHash })
    .from(roleAddresses)
    .where(inArray(roleAddresses.sealedHash, projects.map(keyOf)));
  const addresses = new Map(known.map(({ key, address }) => [key, address]));
  const barred = await suppressedAmong(database, [...new Set(addresses.values())]);
  return projects.flatMap((each) => {
    const why = barred.get(addresses.get(keyOf(each)) ?? '');
    const { slug, project } = each;
    return why ? [{ slug, title: project.title, promoter: project.promoter.name, why }] : [];
  });
}
