import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Catalogue, catalogue as schema } from '../../src/model/catalogue.ts';

/** The file that the build writes, wherever the functions run. */
export function catalogueFile(environment: NodeJS.ProcessEnv = process.env): string {
  return resolve(environment.PERRON_CATALOGUE || 'netlify/catalogue.json');
}

/** Reads the catalogue, and again only when its file has changed. */
export function catalogueReader(file: string): () => Catalogue {
  let read: { at: number; catalogue: Catalogue } | undefined;
  return () => {
    const at = statSync(file).mtimeMs;
    if (read?.at !== at) {
      read = { at, catalogue: schema.parse(JSON.parse(readFileSync(file, 'utf8'))) };
    }
    return read.catalogue;
  };
}
