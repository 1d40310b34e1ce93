import type { Demand, Project } from 'schema-dts';
import type { NeedToday, ProjectToday } from '../content.ts';
import type { AddressOf } from '../model/address.ts';
import { whereIs } from '../today/where.ts';

/** A project for machines: schema.org `Project`, its needs as `Demand`, its campaign as `DonateAction`. */
export function projectThing(project: ProjectToday, addressOf: AddressOf): Project {
  const { slug, data } = project;
  const page = addressOf(`/projets/${slug}/`);
  const { funding } = data;
  const position = whereIs(project);
  return {
    '@type': 'Project',
    '@id': page,
    url: page,
    name: data.title,
    description: data.summary,
    foundingDate: data.window.start,
    dissolutionDate: data.window.end,
    location: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        addressLocality: data.place.municipality,
        addressRegion: 'QC',
        addressCountry: 'CA',
        ...(data.place.postalCode && { postalCode: data.place.postalCode }),
      },
      ...(position && { geo: { '@type': 'GeoCoordinates', ...position } }),
    },
    parentOrganization: {
      '@type': 'Organization',
      name: data.promoter.name,
      ...(data.promoter.website && { url: data.promoter.website }),
    },
    seeks: project.lacking
      .filter(({ need }) => need.category !== 'financial')
      .map((item) => demand(item, addressOf(`/projets/${slug}/offrir/${item.need.id}/`))),
    ...(funding &&
      project.takesOffers && {
        potentialAction: {
          '@type': 'DonateAction',
          target: addressOf(`/contribuer/${slug}`),
          recipient: { '@type': 'Organization', name: data.promoter.name },
          price: funding.goal,
          priceCurrency: 'CAD',
        },
      }),
  };
}

function demand({ need, tally, window }: NeedToday, url: string): Demand {
  return {
    '@type': 'Demand',
    name: need.title,
    url,
    validFrom: window.start,
    validThrough: window.end,
    eligibleQuantity: { '@type': 'QuantitativeValue', value: tally.missing },
  };
}
