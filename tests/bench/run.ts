import { mkdir, rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/copy-of-site.ts';
import type { Contender, Generated } from './contender.ts';
import { countPages } from './count-pages.ts';
import { eleventy } from './eleventy.ts';
import { generateContent } from './generate-content.ts';
import { hugo } from './hugo.ts';
import { measure } from './measure.ts';
import { perron } from './perron.ts';
import { benchReading } from './reading.ts';
import { growth, type Measured, type Result, report } from './report.ts';
import { sayNumber } from './table.ts';

const WORKSHOP = join(ROOT, '.local/bench');
const contenders = [perron, eleventy, hugo];

const asked = process.argv.slice(2).map(Number);
if (!asked.every((size) => Number.isInteger(size) && size > 0)) {
  console.error('Usage : npm run bench [-- <nombre de projets> ...]');
  process.exit(2);
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processeur inconnu'}`,
);
for (const { name, version } of contenders) {
  console.log(`${name} ${version() ?? 'n’est pas installé : il est passé'}`);
}
const measured: Measured[] = [];
for (const size of asked.length > 0 ? asked : [1_000, 10_000]) {
  const folder = join(WORKSHOP, String(size));
  await rm(folder, { recursive: true, force: true });
  measured.push({ size, results: await bench(size, folder) });
  await rm(folder, { recursive: true, force: true });
}
const [first, last] = [measured.at(0), measured.at(-1)];
if (first && last && first.size < last.size) {
  const sizes = `De ${sayNumber(first.size)} à ${sayNumber(last.size)} projets`;
  console.log(`\n${sizes}\n${growth(first, last)}`);
}

async function bench(size: number, folder: string): Promise<Result[]> {
  // On a machine that also does other work, only the processor's seconds are worth comparing.
  const load = sayNumber(loadavg()[0] ?? 0, 1);
  console.log(`\n${sayNumber(size)} projets (charge de la machine au départ : ${load})`);
  console.log('  contenu…');
  const generated = await generateContent(join(ROOT, 'content'), join(folder, 'content'), size);
  console.log('  lecture…');
  for (const line of await benchReading(generated)) console.log(`    ${line}`);
  const results: Result[] = [];
  for (const contender of contenders.filter(({ version }) => version())) {
    results.push(await build(contender, generated, join(folder, contender.name)));
  }
  console.log(`\n${report(results)}`);
  return results;
}

async function build(contender: Contender, generated: Generated, folder: string): Promise<Result> {
  console.log(`  ${contender.name} construit…`);
  await mkdir(folder, { recursive: true });
  const run = await contender.prepare(generated, folder);
  const cost = await measure(run);
  const written = await countPages(run.output);
  await rm(folder, { recursive: true, force: true });
  return { name: contender.name, cost, written };
}
