import type { Site } from '../content.ts';
import type { SearchRecord } from '../search/record.ts';
import { namesOf } from './names.ts';
import { needRecords } from './need-records.ts';
import {
  caisseRecord,
  communityRecord,
  regionRecord,
  resourceRecord,
  sectorRecord,
} from './place-records.ts';
import { projectRecord } from './project-record.ts';

/** All that the content holds and that has a page, in the order in which it is shown when no word is typed. */
export function searchRecords(site: Site): SearchRecord[] {
  const names = namesOf(site);
  return [
    ...site.projects.map((project) => projectRecord(project, names)),
    ...needRecords(site),
    ...site.caisses.map((caisse) => caisseRecord(caisse, names)),
    ...site.regions.map(regionRecord),
    ...site.communities.map(communityRecord),
    ...site.settings.vocabularies.sectors.map(sectorRecord),
    ...site.resources.map((resource) => resourceRecord(resource, names)),
  ];
}
