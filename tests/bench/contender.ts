import type { Content } from '../../src/model/content.ts';
import type { SiteBuild } from '../support/copy-of-site.ts';

/** A generated content folder, as it is on disk and as Perron reads it. */
export interface Generated {
  folder: string;
  content: Content;
  /** The day at which its demonstration's clock stands, `YYYY-MM-DD`. */
  today: string;
}

/** A site generator that builds the same projects. */
export interface Contender {
  name: string;
  /** Its version, or undefined where it is not installed. */
  version(): string | undefined;
  /** Lays in a folder of its own, which is empty, what it builds from. This is not timed. */
  prepare(generated: Generated, folder: string): Promise<SiteBuild>;
}
