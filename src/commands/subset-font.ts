/**
 * Makes the display face small enough to travel with the first page: French letters and signs,
 * one axis (weight). Run it again after a change of the npm package: node src/commands/subset-font.ts
 */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';

const SOURCE =
  'node_modules/@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2';
const TARGET = 'src/styles/bricolage-grotesque.woff2';
const GREATEST_BYTES = 25 * 1024;

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  .join('')
  .replace(/[\\^`{|}~<>]/g, '');
const letters = 'ÀÂÇÈÉÊËÎÏÔŒÙÛÜàâæçèéêëîïôœùûüÿóñ';
const signs = '«»“”’…–—·°²→\u00a0\u202f';

const subset = await subsetFont(await readFile(SOURCE), ascii + letters + signs, {
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 800 } },
  keepFeatures: ['kern', 'mark', 'ccmp'],
});
if (subset.length > GREATEST_BYTES) {
  throw new Error(`${TARGET} would weigh ${subset.length} bytes, over ${GREATEST_BYTES}`);
}
await writeFile(TARGET, subset);
console.log(`${TARGET}: ${subset.length} bytes`);
