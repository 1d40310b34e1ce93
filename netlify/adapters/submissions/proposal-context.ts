import { type Catalogue, projectIn } from '../../../src/model/catalogue.ts';
import type { ProposalContext } from '../../../src/submissions/form/proposal-context.ts';

const idsOf = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);

/**
 * What a proposal is checked against, by the content as it is published now.
 *
 * @param of the caisse that it may stay at although it takes no new proposals, and the published
 * project that it changes
 */
export function proposalContextOf(
  catalogue: Catalogue,
  { caisse: keeps, changes }: { caisse?: string | null; changes?: string | null } = {},
): ProposalContext {
  const { policy, vocabularies, regions, communities, caisses, partners } = catalogue;
  return {
    ids: {
      regions: Object.keys(regions),
      caisses: Object.entries(caisses)
        .filter(([slug, { participation }]) => participation === 'active' || slug === keeps)
        .map(([slug]) => slug),
      communities: Object.keys(communities),
      partners: Object.keys(partners),
      sectors: idsOf(vocabularies.sectors),
      skills: idsOf(vocabularies.skills),
      materials: idsOf(vocabularies.materials),
      units: idsOf(vocabularies.units),
    },
    rules: {
      policy: policy.criteria,
      hosts: Object.fromEntries(Object.entries(partners).map(([slug, { hosts }]) => [slug, hosts])),
    },
    version: policy.version,
    published: typeof changes === 'string',
    admittedUnder: projectIn(catalogue, changes)?.admittedUnder,
  };
}
