import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The state of the copy in development, where the desk is. */
export const development = resolve(process.env.PERRON_STATE || '.local/tests', 'development');

/** Runs Git in the desk's clone. Throws where Git fails. */
export const inClone = (...args: string[]) =>
  execFileSync('git', args, { cwd: resolve(development, 'desk'), encoding: 'utf8', stdio: 'pipe' });

const fileOf = (slug: string) => `content/projects/${slug}.md`;

/** The file of a project as it is published. */
export const published = (slug: string) => inClone('show', `main:${fileOf(slug)}`);

/** The file of a project as its draft has it. */
export const drafted = (slug: string) => inClone('show', `cms/projects/${slug}:${fileOf(slug)}`);

/** The branches of the projects' drafts. */
export const branches = () => inClone('branch', '--list', 'cms/projects/*');

/** Whether a project has a draft. */
export const isDrafted = (slug: string) =>
  inClone('branch', '--list', `cms/projects/${slug}`) !== '';
