import { z } from 'zod';

const GITHUB = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?$/;

/** What the build's environment says of the desk. */
export const deskEnvironment = z.object({
  /** The content's repository on GitHub, `owner/name`. */
  PERRON_DESK_REPO: z
    .string()
    .regex(/^[\w.-]+\/[\w.-]+$/, 'doit être de la forme propriétaire/dépôt')
    .optional(),
  /** The branch that is published. */
  PERRON_DESK_BRANCH: z.string().min(1).optional(),
  /** Set by Netlify: the address of the repository that it builds. */
  REPOSITORY_URL: z.string().optional(),
});

/** The repository that the production desk writes to, or undefined when none is known. */
export function deskRepository(
  environment: Readonly<Record<string, string | undefined>>,
): { repo: string; branch: string } | undefined {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value));
  const {
    PERRON_DESK_REPO,
    PERRON_DESK_BRANCH = 'main',
    REPOSITORY_URL,
  } = deskEnvironment.parse(set);
  const repo = PERRON_DESK_REPO ?? REPOSITORY_URL?.match(GITHUB)?.[1];
  return repo ? { repo, branch: PERRON_DESK_BRANCH } : undefined;
}
