import manifest from '../../package.json' with { type: 'json' };
import { copyOfSite } from '../support/copy-of-site.ts';
import type { Contender } from './contender.ts';

/** Perron, built from a copy of its sources. */
export const perron: Contender = {
  name: 'Perron',
  version: () => manifest.version,
  prepare: ({ folder: content }, folder) => copyOfSite(content, folder),
};
