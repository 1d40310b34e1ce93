import { z } from 'zod';
import { type AddressOf, needPath } from '../model/address.ts';
import { labelled } from '../model/editor.ts';
import { project } from '../model/project.ts';
import type { ProjectToday } from '../today/project.ts';
import { whereIs } from '../today/where.ts';
import { financialRecord, humanRecord, materialRecord, needRecordOf } from './need-record.ts';
import { projectRecord } from './project-record.ts';
import { told } from './told.ts';

const { place, caisse, region, communities, sectors } = project.shape;

/** What a need takes from its project, so that it can be read alone. */
const ofItsProject = {
  project: told(projectRecord.shape.slug, 'Identifiant de son projet'),
  projectTitle: told(project.shape.title, 'Titre de son projet'),
  promoter: told(z.string(), 'Nom de l’organisme qui le porte'),
  caisse,
  region,
  communities,
  sectors,
  place,
  latitude: told(z.number().min(-90).max(90).optional(), 'Latitude', {
    meaning:
      'Du quartier ou de la municipalité, en degrés (WGS 84) ; absente si on ne la connaît pas.',
  }),
  longitude: told(z.number().min(-180).max(180).optional(), 'Longitude', {
    meaning: 'Comme la latitude.',
  }),
  fictional: projectRecord.shape.fictional,
};

/** A need of a project that takes offers, with what must be known of its project. */
export const openNeedRecord = labelled(
  z.discriminatedUnion('category', [
    humanRecord.extend(ofItsProject),
    materialRecord.extend(ofItsProject),
    financialRecord.extend(ofItsProject),
  ]),
  { label: 'Besoin' },
);

export type OpenNeedRecord = z.infer<typeof openNeedRecord>;

/** The needs of the projects that take offers, in the order of the projects. */
export function openNeedRecords(
  projects: readonly ProjectToday[],
  addressOf: AddressOf,
): OpenNeedRecord[] {
  return projects
    .filter(({ takesOffers }) => takesOffers)
    .flatMap((of) => {
      const { title, promoter, caisse, region, communities, sectors, place } = of.data;
      const its = {
        project: of.slug,
        projectTitle: title,
        promoter: promoter.name,
        caisse,
        region,
        communities,
        sectors,
        place,
        ...whereIs(of),
        fictional: of.fictional,
      };
      return of.needs.map((item) => ({
        ...needRecordOf(item, addressOf(needPath(of.slug, item.need.id))),
        ...its,
      }));
    });
}
