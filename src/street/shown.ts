import type { CaisseEntry, ProjectToday, Region, Site } from '../content.ts';
import type { Sign } from '../drawing/sign.ts';
import { sayTimeLeft } from '../i18n/time-left.ts';
import { signOfCaisse, signOfProject, signOfRegion } from './signs.ts';

/** One of what reaches the street: a picture to share, a card for other sites. */
export interface Shown {
  /** The folder of its page, and of its picture and card. */
  kind: 'projets' | 'caisses' | 'regions';
  slug: string;
  sign: Sign;
  /** Its woven cover. */
  cloth: string;
  /** How long one can still help, as a sentence; or where it stands. */
  left: string;
  /** The words of its one action. */
  action: string;
  /** That it was invented, in the operator's words. */
  notice: string | undefined;
}

/** The folder of its picture and of its card: `projets/des-velos`. */
export const pathOf = ({ kind, slug }: Pick<Shown, 'kind' | 'slug'>) => `${kind}/${slug}`;

/** Everything of the site that reaches the street. */
export function everythingShown(site: Site): Shown[] {
  return [
    ...site.projects.map((project) => projectShown(project, site)),
    ...site.caisses.map((caisse) => caisseShown(caisse, site)),
    ...site.regions.map((region) => regionShown(region, site)),
  ];
}

/** A project, as the street sees it. */
export function projectShown(project: ProjectToday, site: Site): Shown {
  const { slug, phase, lacking, fictional } = project;
  const helps = phase === 'completed' ? 'Voir ce qui a été fait' : 'Voir le projet';
  const left = sayTimeLeft(project, site.today);
  return {
    kind: 'projets',
    slug,
    sign: signOfProject(project, site),
    cloth: slug,
    left: `${left.charAt(0).toUpperCase()}${left.slice(1)}`,
    action: lacking.length > 0 ? 'Offrir votre aide' : helps,
    notice: fictional ? site.settings.demonstration?.notice : undefined,
  };
}

/** A caisse, as the street sees it. */
export function caisseShown(caisse: CaisseEntry, site: Site): Shown {
  return placeShown('caisses', caisse.id, signOfCaisse(caisse, site));
}

/** A region, as the street sees it. */
export function regionShown(region: Region, site: Site): Shown {
  return placeShown('regions', region.id, signOfRegion(region, site));
}

function placeShown(kind: 'caisses' | 'regions', slug: string, sign: Sign): Shown {
  const action = sign.lines.length > 0 ? 'Voir où aider' : 'Voir la page';
  return {
    kind,
    slug,
    sign,
    cloth: `${kind}/${slug}`,
    left: sign.term,
    action,
    notice: sign.mention,
  };
}
