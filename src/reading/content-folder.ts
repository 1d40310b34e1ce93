import { resolve } from 'node:path';

/** The folder that editors own: `PERRON_CONTENT`, or `content/` of this repository. */
export function contentFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return resolve(environment.PERRON_CONTENT || 'content');
}
