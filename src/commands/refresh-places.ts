/**
 * Brings `src/places/places.json` up to date. README, « Places », says where its sources are had:
 *
 *     node src/commands/refresh-places.ts --municipalities MUN.csv --names CA.txt --postal CA-postal.txt
 *
 * Only the first is needed. With `--check`, it tells what would change and writes nothing.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { PlacesData } from '../places/places-data.ts';
import { readNames, readPostal } from '../places/refresh/geonames.ts';
import { readOfficial } from '../places/refresh/official.ts';
import { refreshed, writePlaces } from '../places/refresh/refresh.ts';

const FILE = new URL('../places/places.json', import.meta.url);

const { values } = parseArgs({
  options: {
    municipalities: { type: 'string' },
    names: { type: 'string' },
    postal: { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});
if (!values.municipalities) throw new Error('refresh-places: --municipalities MUN.csv is missing');

const read = (file: string | undefined) => (file ? readFile(file, 'utf8') : '');
const data: PlacesData = JSON.parse(await readFile(FILE, 'utf8'));
const official = readOfficial(await read(values.municipalities));
const { data: made, ...told } = refreshed(data, {
  official,
  names: readNames(await read(values.names)),
  postal: readPostal(await read(values.postal)),
});

console.log(`${official.length} official municipalities, ${made.municipalities.length} placed.`);
for (const [what, names] of Object.entries(told)) {
  if (names.length > 0) console.log(`${what}: ${names.join(', ')}`);
}
for (const [index, slug] of data.regions.entries()) {
  const count = (rows: readonly { 1?: number; region?: number }[]) =>
    rows.filter((row) => (row.region ?? row[1]) === index + 1).length;
  console.log(`${slug}: ${count(made.municipalities)} of ${count(official)}`);
}
if (!values.check) await writeFile(FILE, writePlaces(made));
