import { rename, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { folderInRepository } from '../../src/cms/repository-folder.ts';
import { catalogueOf } from '../../src/model/catalogue.ts';
import { contentFolder } from '../../src/reading/content-folder.ts';
import { readContent } from '../../src/reading/read.ts';
import { headline, report } from '../../src/reading/report.ts';
import { catalogueFile } from '../adapters/catalogue.ts';

/**
 * Writes the functions' catalogue from a content folder, whole or not at all.
 *
 * @throws when the content is not sound; the message lists every bad file
 */
export async function writeCatalogue(folder: string, file: string): Promise<void> {
  const reading = await readContent(folder);
  if (!reading.ok) throw new Error(`${headline(reading.problems)}\n\n${report(reading.problems)}`);
  const draft = `${file}.${process.pid}.tmp`;
  const catalogue = { ...catalogueOf(reading.content), folder: folderInRepository(folder) };
  await writeFile(draft, JSON.stringify(catalogue));
  await rename(draft, file);
}

/** Writes the catalogue at each build. It lies beside the functions, never in what is published. */
export function privateCatalogue(): AstroIntegration {
  return {
    name: 'perron-private-catalogue',
    hooks: {
      'astro:build:done': () => writeCatalogue(contentFolder(), catalogueFile()),
    },
  };
}
