import type { Cell } from '../tables/csv.ts';
import type { OpenNeedRecord } from './open-need-record.ts';

/** The columns of the table: fields by their names, those within others after a point. */
const columns: readonly [name: string, cell: (record: OpenNeedRecord) => Cell][] = [
  'project',
  'projectTitle',
  'promoter',
  'id',
  'category',
  'title',
  'details',
  'skill',
  'form',
  'hours',
  'material',
  'unit',
  'loan',
  'use',
  'asked',
  'covered',
  'offered',
  'accepted',
  'delivered',
  'missing',
  'state',
  'essential',
  'window.start',
  'window.end',
  'caisse',
  'region',
  'communities',
  'sectors',
  'place.name',
  'place.municipality',
  'place.postalCode',
  'place.remote',
  'latitude',
  'longitude',
  'url',
  'fictional',
].map((name) => [name, columnOf(name)]);

function columnOf(name: string): (record: OpenNeedRecord) => Cell {
  const [outer = '', inner] = name.split('.');
  return (record) => {
    const value: unknown = Reflect.get(record, outer);
    return cellOf(inner === undefined ? value : Reflect.get(value as object, inner));
  };
}

/** A value in a cell: `true` or `false`, and lists with a bar between what they hold. */
function cellOf(value: unknown): Cell {
  if (value === undefined || typeof value === 'string' || typeof value === 'number') return value;
  return Array.isArray(value) ? value.join('|') : String(value);
}

/** Needs as a table, its header first. */
export function needTable(records: readonly OpenNeedRecord[]): Cell[][] {
  return [
    columns.map(([name]) => name),
    ...records.map((record) => columns.map(([, cell]) => cell(record))),
  ];
}
