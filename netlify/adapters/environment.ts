import { resolve } from 'node:path';
import { z } from 'zod';
import { demonstrationKeys, localDefaults } from './demonstration.ts';

const variables = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'doit commencer par postgres://' }),
  PERRON_SIGNING_SECRET: z.string().min(32, 'doit avoir au moins 32 caractères'),
  PERRON_AGE_IDENTITY: z
    .string()
    .regex(/^AGE-SECRET-KEY-1[A-Z0-9]+$/, 'doit commencer par AGE-SECRET-KEY-1'),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.url().optional(),
  PERRON_MAIL_FROM: z
    .string()
    .regex(/@/, 'doit contenir une adresse : Perron <offres@exemple.org>'),
  PERRON_NOW: z.iso
    .datetime({ offset: true, error: 'doit être un instant : 2026-11-23T12:00:00Z' })
    .optional(),
  PERRON_PAGES: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'doit être un numéro de port')
    .optional(),
  URL: z.url().optional(),
  DEPLOY_PRIME_URL: z.url().optional(),
});

/** The settings of the functions, checked once a process. */
export interface Environment {
  /** Whether this is somebody's machine: demonstration defaults, local mailbox. */
  local: boolean;
  databaseUrl: string;
  signingSecret: string;
  ageIdentity: string;
  mail: { from: string; apiKey?: string; baseUrl?: string };
  /** The folder where local state lies. */
  state: string;
  /** The instant at which time stands, for builds and tests. */
  fixedNow?: Date;
  /** A folder with the built pages; without it they are fetched from the site. */
  pagesFolder?: string;
  /** Where the host serves this site; locally, where this machine does. */
  origins: string[];
}

export type EnvironmentReading =
  | { ok: true; environment: Environment }
  | { ok: false; problems: string[] };

/** Reads the settings. Problems name variables and what they lack, never their values. */
export function readEnvironment(from: NodeJS.ProcessEnv): EnvironmentReading {
  const local = from.PERRON_LOCAL === '1';
  const given = withoutBlanks(from);
  const result = variables.safeParse({
    ...(local && localDefaults),
    ...given,
    DATABASE_URL: given.DATABASE_URL ?? given.NETLIFY_DB_URL,
  });
  const problems = result.success ? [] : result.error.issues.map(problem);
  if (!local) problems.push(...productionProblems(given));
  if (!result.success || problems.length > 0) return { ok: false, problems };
  const { data } = result;
  return {
    ok: true,
    environment: {
      local,
      databaseUrl: data.DATABASE_URL,
      signingSecret: data.PERRON_SIGNING_SECRET,
      ageIdentity: data.PERRON_AGE_IDENTITY,
      mail: {
        from: data.PERRON_MAIL_FROM,
        apiKey: data.RESEND_API_KEY,
        baseUrl: data.RESEND_BASE_URL,
      },
      state: resolve(given.PERRON_STATE ?? '.local'),
      fixedNow: data.PERRON_NOW === undefined ? undefined : new Date(data.PERRON_NOW),
      pagesFolder: data.PERRON_PAGES && resolve(data.PERRON_PAGES),
      origins: local
        ? [data.URL ?? `http://localhost:${data.PORT ?? '4321'}`]
        : [data.URL, data.DEPLOY_PRIME_URL].filter((url) => url !== undefined),
    },
  };
}

function productionProblems(given: Record<string, string>): string[] {
  const problems: string[] = [];
  if (given.RESEND_API_KEY === undefined) problems.push('RESEND_API_KEY manque');
  if (given.PERRON_AGE_IDENTITY === demonstrationKeys.identity) {
    problems.push(
      'PERRON_AGE_IDENTITY est celle de la démonstration, que tout le monde connaît : créez la vôtre avec age-keygen',
    );
  }
  if (given.PERRON_SIGNING_SECRET === localDefaults.PERRON_SIGNING_SECRET) {
    problems.push('PERRON_SIGNING_SECRET est celui de la démonstration : créez le vôtre');
  }
  return problems;
}

function withoutBlanks(from: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(from).filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())),
  );
}

function problem(issue: z.core.$ZodIssue): string {
  const name = String(issue.path[0]);
  return issue.code === 'invalid_type' ? `${name} manque` : `${name} ${issue.message}`;
}
