import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressesAt } from '../../src/model/address.ts';
import { fieldOf } from '../../src/model/walk.ts';
import { fieldsOf } from '../../src/open-data/fields.ts';
import { dataFiles, type Source, writeDataFile, writeSchema } from '../../src/open-data/files.ts';
import { impactRecords } from '../../src/open-data/impact-record.ts';
import { impactTable } from '../../src/open-data/impact-table.ts';
import { needTable } from '../../src/open-data/need-table.ts';
import { fused, RFC_4180, toCsv } from '../../src/tables/csv.ts';
import { arbitraryPast } from '../support/arbitrary-ledger.ts';
import { SEALED } from '../support/content-folder.ts';
import { parseCsv } from '../support/parse-csv.ts';
import { arbitraryProjectsToday } from '../support/projects-today.ts';
import { partsOf } from '../support/schemas.ts';

const addressOf = addressesAt(new URL('https://site.example'));
const identity = { licence: 'CC-BY-4.0', operator: 'Les voisins' };
const source = fc.tuple(arbitraryProjectsToday, fc.boolean()).map(
  ([{ today, projects }, known]): Source => ({
    settings: { identity } as Source['settings'],
    today,
    projects,
    countsRead: known,
    addressOf,
  }),
);
const files = Object.values(dataFiles);

/** Every part of what is published under a name. */
const parts = files.flatMap((file) => partsOf(file.name, file.schema));

describe('whatever the projects', () => {
  const ajv = addFormats.default(new Ajv2020({ strict: true }));
  ajv.addFormat('iri', (text: string) => URL.canParse(text));
  const validators = files.map((file) => ({
    file,
    validate: ajv.compile(JSON.parse(writeSchema(file, addressOf))),
  }));

  test('each file is what its published schema says, and has not a field more', () => {
    fc.assert(
      fc.property(source, (from) => {
        for (const { file, validate } of validators) {
          const written = writeDataFile<unknown>(file, from);
          expect(written).not.toContain(SEALED);
          const data = JSON.parse(written);
          expect(validate(data) || validate.errors, file.name).toBe(true);
          expect(file.schema.safeParse(data).error, file.name).toBeUndefined();
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the table says of the needs what the JSON says', () => {
    fc.assert(
      fc.property(source, (from) => {
        const needs = dataFiles.besoins.records(from);
        const [header = [], ...rows] = parseCsv(toCsv(needTable(needs), RFC_4180).slice(1), ',');
        expect(rows).toHaveLength(needs.length);
        for (const [index, need] of needs.entries()) {
          const row = rows[index] ?? [];
          const cell = (name: string) => fused(row[header.indexOf(name)] ?? '');
          expect(cell('title')).toBe(need.title);
          expect(cell('details')).toBe(need.details ?? '');
          expect(cell('missing')).toBe(String(need.missing));
          expect(cell('window.end')).toBe(need.window.end);
          expect(cell('sectors').split('|')).toEqual(need.sectors);
          expect(cell('place.remote')).toBe(String(need.place.remote));
          expect(cell('longitude')).toBe(String(need.longitude ?? ''));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is published', () => {
  test('has nothing that is sealed', () => {
    expect(parts.length).toBeGreaterThan(150);
    expect(parts.filter(({ schema }) => fieldOf(schema)?.control === 'sealed')).toEqual([]);
    expect(parts.filter(({ name }) => name.endsWith('.contact'))).toEqual([]);
  });

  test.each(files.map((file) => [file.name, file] as const))(
    'the fields of %s are documented, each once and by a French name',
    (_name, file) => {
      const fields = fieldsOf(file.record);
      const names = fields.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, label, kind } of fields) {
        expect(label, name).toMatch(/^\p{Lu}/u);
        expect(kind, name).toMatch(
          /^(?:un mot|texte|jour|nombre|adresse|liste|groupe|true ou false|deux nombres)$/,
        );
      }
    },
  );

  test('what only some needs have may be absent, and what tells them apart names them all', () => {
    const fields = new Map(fieldsOf(dataFiles.projets.record).map((field) => [field.name, field]));
    expect(fields.get('needs[].skill')?.optional).toBe(true);
    expect(fields.get('needs[].asked')?.optional).toBe(false);
    expect(fields.get('needs[].category')?.label).toBe('De quelle sorte');
    expect(fields.get('needs[].category')?.options.map(([value]) => value)).toEqual([
      'human',
      'material',
      'financial',
    ]);
    expect(fields.get('promoter.name')?.label).toBe('Nom de l’organisme');
  });

  test.each([
    ['besoins', needTable([])],
    ['impact', impactTable([])],
  ] as const)(
    'every column of the table of %s is a field of its records',
    (name, [header = []]) => {
      const names = new Set(fieldsOf(dataFiles[name].record).map((field) => field.name));
      expect(header.filter((column) => !names.has(String(column)))).toEqual([]);
    },
  );

  test('what came of it adds up: the years, the regions and the caisses each make the whole', () => {
    fc.assert(
      fc.property(arbitraryPast, (projects) => {
        const records = impactRecords(projects);
        const [all] = records;
        for (const group of ['year', 'region', 'caisse']) {
          const some = records.filter((record) => record.group === group);
          const hours = some.reduce((sum, record) => sum + record.hours.elsewhere, 0);
          expect([group, hours]).toEqual([group, all?.hours.elsewhere]);
        }
        expect(impactTable(records)).toHaveLength(1 + records.length);
      }),
      { numRuns: 40 },
    );
  });
});
