import type { Organization } from 'schema-dts';
import type { CaisseEntry } from '../content.ts';
import type { AddressOf } from '../model/address.ts';

/** A caisse or a foundation for machines: an organisation, and the regions that it serves. */
export function caisseThing(
  { id, data }: Pick<CaisseEntry, 'id' | 'data'>,
  { regions, addressOf }: { regions: readonly string[]; addressOf: AddressOf },
): Organization {
  const page = addressOf(`/caisses/${id}/`);
  return {
    '@type': 'Organization',
    '@id': page,
    url: page,
    name: data.name,
    description: data.summary,
    areaServed: regions.map((name) => ({ '@type': 'AdministrativeArea' as const, name })),
    ...(data.website && { sameAs: data.website }),
  };
}
