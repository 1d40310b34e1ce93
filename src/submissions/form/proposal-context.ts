import type { RuleContext } from '../../criteria/rule.ts';
import type { Content } from '../../model/content.ts';

/** What a proposal may refer to, besides its own needs. */
export type ReferenceList =
  | 'regions'
  | 'caisses'
  | 'communities'
  | 'partners'
  | 'sectors'
  | 'skills'
  | 'materials'
  | 'units';

/** The ids that exist, list by list. Only the caisses that receive projects are there. */
export type KnownIds = Readonly<Record<ReferenceList, readonly string[]>>;

/** What a proposal is checked against. */
export interface ProposalContext {
  ids: KnownIds;
  rules: RuleContext;
  /** The version of the policy in force. */
  version: string;
  /** The version under which the project that is changed was accepted: its rules bind no more. */
  admittedUnder?: string | undefined;
  /** Whether it changes a project that is published, which may have come to its end. */
  published?: boolean | undefined;
  /** The files of the media folder that the text may show, `media/nom.jpg`. */
  pictures?: readonly string[] | undefined;
}

/** The ids that a proposal may refer to in some content. */
export function knownIdsIn(content: Content): KnownIds {
  const { skills, materials, sectors, units } = content.settings.vocabularies;
  const idsOf = (terms: readonly { id: string }[]) => terms.map(({ id }) => id);
  const slugsOf = (entries: readonly { slug: string }[]) => entries.map(({ slug }) => slug);
  return {
    regions: slugsOf(content.regions),
    caisses: slugsOf(content.caisses.filter(({ data }) => data.participation === 'active')),
    communities: slugsOf(content.communities),
    partners: slugsOf(content.partners),
    sectors: idsOf(sectors),
    skills: idsOf(skills),
    materials: idsOf(materials),
    units: idsOf(units),
  };
}
