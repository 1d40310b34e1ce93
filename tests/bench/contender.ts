import type { Content } from '../../src/model/content.ts';

/** A generated content folder, as it is on disk and as Perron reads it. */
export interface Generated {
  folder: string;
  content: Content;
  /** The day at which its demonstration's clock stands, `YYYY-MM-DD`. */
  today: string;
}

/** How a site generator is run, and where it writes. */
export interface Build {
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  output: string;
}

/** A site generator that builds the same projects. */
export interface Contender {
  name: string;
  /** Its version, or undefined where it is not installed. */
  version(): string | undefined;
  /** Lays in a folder of its own, which is empty, what it builds from. This is not timed. */
  prepare(generated: Generated, folder: string): Promise<Build>;
}

/** The root of the repository. */
export const ROOT = new URL('../../', import.meta.url).pathname.replace(/\/$/, '');

/** The environment of this process without what would turn a build toward the developer's own files. */
export function quietEnvironment(own: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(PERRON|NETLIFY|HUGO)_/.test(name),
  );
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', ...own };
}
