import { needPath } from '../../model/address.ts';
import { type Catalogue, type CataloguedNeed, needIn, projectIn } from '../../model/catalogue.ts';
import { daysBetween } from '../../model/days-between.ts';
import { amountOf, grouped } from '../../offers/describe.ts';
import type { MissingNeed } from '../missing-need.ts';
import type { ToldNeed } from './letters.ts';

const NO_BREAK = '\u00a0';

/**
 * A missing need as a letter tells it.
 *
 * @throws where the catalogue does not have it: what is missing was looked for in it
 */
export function toldNeed(
  catalogue: Pick<Catalogue, 'projects'>,
  { project: slug, need: id, missing, ends, essential, remote }: MissingNeed,
  { today, siteUrl }: { today: string; siteUrl: string },
): ToldNeed {
  const project = projectIn(catalogue, slug);
  const need = needIn(project, id);
  if (!project || !need) throw new Error(`told-need: no need « ${id} » in « ${slug} »`);
  return {
    title: need.title,
    missing: sayMissing(need, missing),
    terms: sayTerms(need, missing),
    project: project.title,
    promoter: project.promoter.name,
    municipality: project.municipality,
    remote,
    ends,
    daysLeft: daysBetween(today, ends) + 1,
    essential,
    url: new URL(needPath(slug, id), siteUrl).href,
  };
}

function sayMissing(need: CataloguedNeed, missing: number): string {
  const amount = amountOf(need, missing);
  if (need.category === 'human') {
    return missing === 1 ? 'Il manque une personne' : `Il manque ${amount}`;
  }
  return need.unit ? `Il manque ${amount}` : `Il en manque ${amount}`;
}

function sayTerms({ hours, loan }: CataloguedNeed, missing: number): string | undefined {
  if (loan) return 'Un prêt suffit.';
  if (hours === undefined) return undefined;
  const time = `${grouped(hours)}${NO_BREAK}${hours < 2 ? 'heure' : 'heures'}`;
  return missing === 1 ? `Comptez ${time}.` : `Comptez ${time} chacune.`;
}
