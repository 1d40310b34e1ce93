import type { Catalogue } from '../../../src/model/catalogue.ts';
import type { ProposalContext } from '../../../src/submissions/form/proposal-context.ts';

const idsOf = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);

/**
 * What a proposal is checked against, by the content as it is published now.
 *
 * @param keeps the slug of a caisse that may stay although it takes no new proposals
 */
export function proposalContextOf(
  { policy, vocabularies, regions, communities, caisses, partners }: Catalogue,
  keeps?: string | null,
): ProposalContext {
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
  };
}
