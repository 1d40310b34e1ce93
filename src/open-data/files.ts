import { z } from 'zod';
import type { AddressOf } from '../model/address.ts';
import { day } from '../model/day.ts';
import { licences } from '../model/licence.ts';
import type { Settings } from '../model/settings.ts';
import type { ProjectToday } from '../today/project.ts';
import { impactRecord, impactRecords } from './impact-record.ts';
import { jsonSchemaOf } from './json-schema.ts';
import { projectFeature, projectFeatures } from './map.ts';
import { openNeedRecord, openNeedRecords } from './open-need-record.ts';
import { projectRecord, projectRecordOf } from './project-record.ts';
import { told } from './told.ts';

/** The version of the format: the first number changes if a field is renamed, removed or changes its meaning. */
export const FORMAT = '1.0';

/** What the open data is made from. */
export interface Source {
  settings: Pick<Settings, 'identity'>;
  /** `YYYY-MM-DD`. */
  today: string;
  projects: readonly ProjectToday[];
  /** Whether what the site itself counts could be read. */
  countsRead: boolean;
  addressOf: AddressOf;
}

/** What stands at the head of each file. */
const head = {
  $schema: told(z.url(), 'Le schéma du fichier'),
  version: told(z.string(), 'La version du format'),
  asOf: told(day, 'Le jour où le fichier a été fait'),
  countsRead: told(z.boolean(), 'Les comptes du site ont été lus', {
    meaning:
      'Sinon, offered, accepted, delivered et ce qui est venu par le site sont à 0 sans qu’on sache ce qu’il en est.',
  }),
  license: told(
    z.strictObject({
      id: told(z.string(), 'Identifiant SPDX'),
      name: told(z.string(), 'Nom'),
      url: told(z.url(), 'Texte'),
    }),
    'La licence',
  ),
  attribution: told(z.string(), 'Qui nommer'),
  documentation: told(z.url(), 'La page qui explique ces fichiers'),
};

/** A file of records: its place under `/donnees/`, its schema, and what it holds. */
export interface DataFile<R = unknown> {
  name: 'projets' | 'besoins' | 'carte' | 'impact';
  extension: 'json' | 'geojson';
  /** The key that holds the records. */
  key: string;
  title: string;
  /** The schema of one record. */
  record: z.ZodType<R>;
  /** The schema of the whole file. */
  schema: z.ZodType;
  records(source: Source): R[];
}

function dataFile<R>(file: Omit<DataFile<R>, 'schema'>, more: z.ZodRawShape = {}): DataFile<R> {
  const records = told(z.array(file.record), file.title);
  return { ...file, schema: z.strictObject({ ...more, ...head, [file.key]: records }) };
}

export const dataFiles = {
  projets: dataFile({
    name: 'projets',
    extension: 'json',
    key: 'projects',
    title: 'Tous les projets',
    record: projectRecord,
    records: ({ projects, addressOf }) => projects.map((each) => projectRecordOf(each, addressOf)),
  }),
  besoins: dataFile({
    name: 'besoins',
    extension: 'json',
    key: 'needs',
    title: 'Les besoins des projets ouverts',
    record: openNeedRecord,
    records: ({ projects, addressOf }) => openNeedRecords(projects, addressOf),
  }),
  carte: dataFile(
    {
      name: 'carte',
      extension: 'geojson',
      key: 'features',
      title: 'Les projets ouverts sur une carte',
      record: projectFeature,
      records: ({ projects, addressOf }) => projectFeatures(projects, addressOf),
    },
    { type: told(z.literal('FeatureCollection'), 'Toujours FeatureCollection') },
  ),
  impact: dataFile({
    name: 'impact',
    extension: 'json',
    key: 'groups',
    title: 'Ce que ça a donné',
    record: impactRecord,
    records: ({ projects }) => impactRecords(projects),
  }),
};

/** Where the schema of a file is published. */
export const schemaPath = ({ name }: Pick<DataFile, 'name'>) => `/donnees/schemas/${name}.json`;

/** A file as it is published: JSON, one record a line. */
export function writeDataFile<R>(file: DataFile<R>, source: Source): string {
  const { settings, today, countsRead, addressOf } = source;
  const { licence, operator } = settings.identity;
  const { name, url } = licences[licence];
  const beginning = JSON.stringify({
    ...(file.extension === 'geojson' && { type: 'FeatureCollection' }),
    $schema: addressOf(schemaPath(file)),
    version: FORMAT,
    asOf: today,
    countsRead,
    license: { id: licence, name, url },
    attribution: operator,
    documentation: addressOf('/donnees/'),
  });
  const lines = file.records(source).map((record) => JSON.stringify(record));
  return `${beginning.slice(0, -1)},"${file.key}":[\n${lines.join(',\n')}\n]}\n`;
}

/** The schema of a file, as it is published. */
export function writeSchema(file: DataFile, addressOf: AddressOf): string {
  const { schema, title } = file;
  return `${JSON.stringify(jsonSchemaOf(schema, { id: addressOf(schemaPath(file)), title }), null, 2)}\n`;
}
