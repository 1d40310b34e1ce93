import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { catalogueOf } from '../model/catalogue.ts';
import { contentFolder } from '../reading/content-folder.ts';
import { readContent } from '../reading/read.ts';
import { headline, report } from '../reading/report.ts';

const file = resolve(process.argv[2] ?? 'netlify/catalogue.json');
const reading = await readContent(contentFolder());
if (!reading.ok) {
  console.error(`\n${headline(reading.problems)}\n\n${report(reading.problems)}\n`);
  process.exitCode = 1;
} else {
  await mkdir(dirname(file), { recursive: true });
  // Whoever reads it meanwhile sees the old one or the new one, never half of one.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(catalogueOf(reading.content)));
  await rename(draft, file);
}
