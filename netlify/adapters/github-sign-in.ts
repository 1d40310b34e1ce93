import { z } from 'zod';
import { jsonLog, type LogFields } from './log.ts';

/** The application that GitHub knows the desk by. */
export interface GitHubApplication {
  clientId: string;
  clientSecret: string;
}

/** What a code given by GitHub was exchanged for. */
export type Exchange =
  | { ok: true; token: string }
  | { ok: false; code: 'REFUSED' | 'UNREACHABLE' | 'UNREADABLE' };

/** What signing in to the desk needs. */
export interface DeskSignInWorld {
  local: boolean;
  /** Absent until somebody has made the application at GitHub. */
  application: GitHubApplication | undefined;
  /** GitHub's address, and how long its answer is waited for. */
  github: string;
  timeoutMs: number;
  log: (event: string, fields?: LogFields) => void;
}

const variables = z.object({
  GITHUB_CLIENT_ID: z.string().min(1).optional(),
  GITHUB_CLIENT_SECRET: z.string().min(1).optional(),
});

/** The world of signing in, from the environment. */
export function deskSignInWorld(environment: NodeJS.ProcessEnv = process.env): DeskSignInWorld {
  const { GITHUB_CLIENT_ID: id, GITHUB_CLIENT_SECRET: secret } = variables.parse({
    GITHUB_CLIENT_ID: environment.GITHUB_CLIENT_ID?.trim() || undefined,
    GITHUB_CLIENT_SECRET: environment.GITHUB_CLIENT_SECRET?.trim() || undefined,
  });
  return {
    local: environment.PERRON_LOCAL === '1',
    application: id && secret ? { clientId: id, clientSecret: secret } : undefined,
    github: 'https://github.com',
    timeoutMs: 8_000,
    log: jsonLog,
  };
}

const answer = z.object({ access_token: z.string().min(1) });
const refusal = z.object({ error: z.string() });

/** Exchanges the code that GitHub gave for a token that writes in the repository. */
export async function exchangeCode(
  { github, timeoutMs }: Pick<DeskSignInWorld, 'github' | 'timeoutMs'>,
  { clientId, clientSecret }: GitHubApplication,
  code: string,
  redirectUri: string,
): Promise<Exchange> {
  const response = await fetch(`${github}/login/oauth/access_token`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({
      client_id: clientId,
      client_secret: clientSecret,
      code,
      redirect_uri: redirectUri,
    }),
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => undefined);
  if (!response) return { ok: false, code: 'UNREACHABLE' };
  const body: unknown = await response.json().catch(() => undefined);
  const given = answer.safeParse(body);
  if (response.ok && given.success) return { ok: true, token: given.data.access_token };
  return { ok: false, code: refusal.safeParse(body).success ? 'REFUSED' : 'UNREADABLE' };
}
