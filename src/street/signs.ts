import {
  byPhase,
  type CaisseEntry,
  named,
  type ProjectToday,
  projectsWhere,
  type Region,
  type Site,
  wantedBy,
} from '../content.ts';
import { MOST_LINES, type Sign } from '../drawing/sign.ts';
import { sayList } from '../i18n/list.ts';
import { type PlaceFacts, placeSign } from './place-sign.ts';
import { projectSign } from './project-sign.ts';

/** What a project of the site says in the street. */
export function signOfProject(project: ProjectToday, site: Site): Sign {
  const region = named(site.regions, project.data.region).data.name;
  return projectSign(project, region, unitsOf(site));
}

/** What a caisse says in the street, of all its projects. */
export function signOfCaisse({ id, data }: CaisseEntry, site: Site): Sign {
  const { name, summary, municipality, regions } = data;
  const served =
    regions.length === site.regions.length
      ? 'Partout au Québec'
      : sayList(regions.map((region) => named(site.regions, region).data.name));
  return signOf(
    { kicker: municipality ?? served, title: name, summary },
    projectsWhere(site, ({ caisse }) => caisse === id),
    site,
  );
}

/** What a region says in the street, of all its projects. */
export function signOfRegion({ id, data }: Region, site: Site): Sign {
  const { name, summary } = data;
  return signOf(
    { kicker: 'Région', title: name, summary },
    projectsWhere(site, ({ region }) => region === id),
    site,
  );
}

function signOf(
  place: Pick<PlaceFacts, 'kicker' | 'title' | 'summary'>,
  projects: readonly ProjectToday[],
  site: Site,
): Sign {
  const { open } = byPhase(projects);
  const { skills, materials } = site.settings.vocabularies;
  return placeSign(
    {
      ...place,
      open: open.length,
      // One more than is named tells that there is more.
      wanted: wantedBy(open, MOST_LINES + 1),
      fictional: open.some(({ fictional }) => fictional),
    },
    unitsOf(site),
    ({ category, term }) => named(category === 'human' ? skills : materials, term).label,
  );
}

const unitsOf = (site: Site) => (id: string) => named(site.settings.vocabularies.units, id);
