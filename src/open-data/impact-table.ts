import type { Cell } from '../tables/csv.ts';
import type { ImpactRecord } from './impact-record.ts';

/** The columns of the table: fields by their names, those within others after a point. */
const columns: readonly [name: string, cell: (record: ImpactRecord) => Cell][] = [
  ['group', ({ group }) => group],
  ['id', ({ id }) => id],
  ['projects', ({ projects }) => projects],
  ['completed', ({ completed }) => completed],
  ['needs.asked', ({ needs }) => needs?.asked],
  ['needs.filled', ({ needs }) => needs?.filled],
  ['people.site', ({ people }) => people.site],
  ['people.elsewhere', ({ people }) => people.elsewhere],
  ['hours.site', ({ hours }) => hours.site],
  ['hours.elsewhere', ({ hours }) => hours.elsewhere],
  ['peopleWithoutHours', ({ peopleWithoutHours }) => peopleWithoutHours],
  ['dollars.campaigns', ({ dollars }) => dollars?.campaigns],
  ['dollars.elsewhere', ({ dollars }) => dollars?.elsewhere],
];

/** What came of it as a table, its header first; kinds of things have no place in it. */
export function impactTable(records: readonly ImpactRecord[]): Cell[][] {
  return [
    columns.map(([name]) => name),
    ...records.map((record) => columns.map(([, cell]) => cell(record))),
  ];
}
