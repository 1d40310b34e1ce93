import type { Dataset } from 'schema-dts';
import type { AddressOf } from '../model/address.ts';
import type { Licence } from '../model/licence.ts';

/** The open data: what it is, and where it is had. */
export interface OpenData {
  name: string;
  description: string;
  operator: string;
  /** `YYYY-MM-DD`. */
  today: string;
  licence: Licence;
  files: readonly { title: string; path: string; format: string }[];
}

/** The open data for those who look for data sets. */
export function dataSetThing(
  { name, description, operator, today, licence, files }: OpenData,
  addressOf: AddressOf,
): Dataset {
  const organisation = { '@type': 'Organization' as const, name: operator, url: addressOf('/') };
  return {
    '@type': 'Dataset',
    '@id': addressOf('/donnees/'),
    url: addressOf('/donnees/'),
    name,
    description,
    license: licence.url,
    creator: organisation,
    publisher: organisation,
    isAccessibleForFree: true,
    inLanguage: 'fr-CA',
    dateModified: today,
    spatialCoverage: { '@type': 'AdministrativeArea', name: 'Québec' },
    distribution: files.map(({ title, path, format }) => ({
      '@type': 'DataDownload' as const,
      name: title,
      contentUrl: addressOf(path),
      encodingFormat: format,
    })),
  };
}
