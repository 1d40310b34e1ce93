import { type FoundNeed, isRemote, type NeedsIndex } from '../../finding/needs-index.ts';
import { sayDistance } from '../../i18n/distance.ts';
import { sayMissing, sayNeedTime } from '../../i18n/finding-words.ts';
import { sayPlace } from '../../i18n/place.ts';

/** What a row tells of a need. */
export interface NeedWords {
  title: string;
  action: string;
  /** Where the action leads. */
  href: string;
  project: string;
  projectHref: string;
  where: string;
  missing: string;
  time: string;
  essential: boolean;
  /** What must be known before one gives money. */
  note: string | undefined;
}

/**
 * The words for a need, the same on a page that was built and in one that is searched.
 *
 * @param distance in kilometres, where one knows from where
 * @param regionKnown whether what stands around already says the region
 */
export function sayNeed(
  need: FoundNeed,
  { regions, units, today }: Pick<NeedsIndex, 'regions' | 'units' | 'today'>,
  { distance, regionKnown = false }: { distance?: number | undefined; regionKnown?: boolean } = {},
): NeedWords {
  const { project } = need;
  const { municipality, region } = project.spot;
  const named = regions.find(({ slug }) => slug === region)?.name ?? region;
  const place = regionKnown ? municipality : sayPlace(municipality, named);
  const money = need.category === 'financial';
  return {
    title: need.title,
    action: need.action,
    href: money ? `/contribuer/${project.slug}` : `/projets/${project.slug}/offrir/${need.id}/`,
    project: project.title,
    projectHref: `/projets/${project.slug}/`,
    where: isRemote(need)
      ? `De chez vous, pour ${municipality}`
      : [place, sayDistance(distance)].filter(Boolean).join(', '),
    missing: sayMissing(need, need.missing, unitOf(units)),
    time: sayNeedTime(need.window, today),
    essential: need.essential,
    note: money ? 'Vous irez sur le site de sa campagne, qui reçoit l’argent.' : undefined,
  };
}

const unitOf =
  (units: NeedsIndex['units']) =>
  (id: string): { one: string; many: string } =>
    units.find((unit) => unit.id === id) ?? { one: '', many: '' };
