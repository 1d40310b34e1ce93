import { resolve } from 'node:path';

/** The folder that editors own: `PERRON_CONTENT`, or `content/` of this repository. */
export function contentFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return resolve(environment.PERRON_CONTENT || 'content');
}

/**
 * The folder whose files are to be mended: locally the site shows a copy of them, and mending the copy
 * would serve nothing.
 */
export function editedFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return environment.PERRON_EDITED_CONTENT
    ? resolve(environment.PERRON_EDITED_CONTENT)
    : contentFolder(environment);
}
