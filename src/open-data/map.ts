import { z } from 'zod';
import type { AddressOf } from '../model/address.ts';
import { day } from '../model/day.ts';
import { project } from '../model/project.ts';
import type { ProjectToday } from '../today/project.ts';
import { whereIs } from '../today/where.ts';
import { projectRecord } from './project-record.ts';
import { told } from './told.ts';

const { title, summary, caisse, region, communities, sectors, place } = project.shape;
const { slug, url, phase, fictional } = projectRecord.shape;

const degrees = (most: number) => z.number().min(-most).max(most);

/** A project that takes offers, as a feature of GeoJSON (RFC 7946). */
export const projectFeature = told(
  z.strictObject({
    type: told(z.literal('Feature'), 'Toujours Feature'),
    id: told(slug, 'Identifiant du projet'),
    geometry: told(
      z
        .strictObject({
          type: told(z.literal('Point'), 'Toujours Point'),
          coordinates: told(z.tuple([degrees(180), degrees(90)]), 'Longitude, puis latitude', {
            meaning: 'Du quartier ou de la municipalité, en degrés (WGS 84).',
          }),
        })
        .nullable(),
      'Point',
      { meaning: 'null où la municipalité n’est pas connue.' },
    ),
    properties: told(
      z.strictObject({
        title,
        summary,
        url,
        caisse,
        region,
        communities,
        sectors,
        municipality: place.shape.municipality,
        remote: place.shape.remote,
        until: told(day, 'Dernier jour pour aider'),
        phase,
        lacking: told(z.array(z.string()), 'Ce qui manque encore', {
          meaning: 'Les titres des besoins à combler, ceux qui sont essentiels d’abord.',
        }),
        fictional,
      }),
      'Propriétés',
    ),
  }),
  'Projet',
);

export type ProjectFeature = z.infer<typeof projectFeature>;

/** The projects that take offers, each at the middle of its municipality. */
export function projectFeatures(
  projects: readonly ProjectToday[],
  addressOf: AddressOf,
): ProjectFeature[] {
  return projects
    .filter(({ takesOffers }) => takesOffers)
    .map((project) => {
      const { slug, data, phase, lacking, fictional } = project;
      const at = whereIs(project);
      return {
        type: 'Feature',
        id: slug,
        geometry: at ? { type: 'Point', coordinates: [at.longitude, at.latitude] } : null,
        properties: {
          title: data.title,
          summary: data.summary,
          url: addressOf(`/projets/${slug}/`),
          caisse: data.caisse,
          region: data.region,
          communities: data.communities,
          sectors: data.sectors,
          municipality: data.place.municipality,
          remote: data.place.remote,
          until: data.window.end,
          phase,
          lacking: lacking.map(({ need }) => need.title),
          fictional,
        },
      };
    });
}
