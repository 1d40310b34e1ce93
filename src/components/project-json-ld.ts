import type { NeedToday, ProjectToday, Site } from '../content.ts';

/** A project for machines: schema.org `Project`, its needs as `Demand`, its campaign as `DonateAction`. */
export function projectJsonLd(
  project: ProjectToday,
  site: Pick<Site, 'regions'>,
  base: URL | undefined,
): string {
  const { slug, data } = project;
  const address = (path: string) => new URL(path, base).href;
  const page = address(`/projets/${slug}/`);
  const region = site.regions.find(({ id }) => id === data.region)?.data.name;
  const { funding } = data;
  return escaped({
    '@context': 'https://schema.org',
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
        addressRegion: region,
        addressCountry: 'CA',
        ...(data.place.postalCode && { postalCode: data.place.postalCode }),
      },
    },
    parentOrganization: {
      '@type': 'Organization',
      name: data.promoter.name,
      ...(data.promoter.website && { url: data.promoter.website }),
    },
    seeks: project.lacking
      .filter(({ need }) => need.category !== 'financial')
      .map((item) => demand(item, address(`/projets/${slug}/offrir/${item.need.id}/`))),
    ...(funding &&
      project.takesOffers && {
        potentialAction: {
          '@type': 'DonateAction',
          target: address(`/contribuer/${slug}`),
          recipient: { '@type': 'Organization', name: data.promoter.name },
          price: funding.goal,
          priceCurrency: 'CAD',
        },
      }),
  });
}

function demand({ need, tally, window }: NeedToday, url: string) {
  return {
    '@type': 'Demand',
    name: need.title,
    url,
    validFrom: window.start,
    validThrough: window.end,
    eligibleQuantity: { '@type': 'QuantitativeValue', value: tally.missing },
    ...(need.details && { description: need.details }),
  };
}

/** JSON that no text in it can leave: `</script>` and `<!--` must not be read as markup. */
function escaped(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}
