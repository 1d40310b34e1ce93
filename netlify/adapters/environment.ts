import { resolve } from 'node:path';
import { z } from 'zod';
import { fixedInstant } from '../../src/model/clock.ts';
import { type DataKeys, KEY_BYTES, readDataKeys } from './data-keys.ts';
import { demonstrationKeys, localDefaults } from './demonstration.ts';
import { type DeskSecrets, deskProblems, deskSecretsOf, deskVariables } from './desk-settings.ts';

/** Where and when the functions run: nothing of it is obligatory. */
const circumstances = z.object({
  PERRON_NOW: fixedInstant.optional(),
  PERRON_STATE: z.string().default('.local'),
  PERRON_PAGES: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'doit être un numéro de port')
    .default('4321'),
  URL: z.url().optional(),
  DEPLOY_PRIME_URL: z.url().optional(),
});

/** Whether a text holds keys that can be read. */
function areDataKeys(text: string): boolean {
  return text.split(',').every((key) => Buffer.from(key.trim(), 'base64').length === KEY_BYTES);
}

/** What storing, sending and opening need. */
const secrets = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'doit commencer par postgres://' }),
  PERRON_SIGNING_SECRET: z.string().min(32, 'doit avoir au moins 32 caractères'),
  PERRON_AGE_IDENTITY: z
    .string()
    .regex(/^AGE-SECRET-KEY-1[A-Z0-9]+$/, 'doit commencer par AGE-SECRET-KEY-1'),
  PERRON_DATA_KEY: z.string().refine(areDataKeys, {
    error:
      'doit être 32 octets en base64 (openssl rand -base64 32), ou plusieurs clés séparées par des virgules',
  }),
  RESEND_API_KEY: z.string().optional(),
  RESEND_BASE_URL: z.url().optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_[A-Za-z0-9+/]+=*$/, 'doit commencer par whsec_')
    .optional(),
  PERRON_MAIL_FROM: z
    .string()
    .regex(/@/, 'doit contenir une adresse : Perron <offres@exemple.org>'),
  PERRON_DEPLOY_HOOK: z
    .url({ protocol: /^https$/, error: 'doit commencer par https://' })
    .optional(),
  ...deskVariables,
});

export interface Circumstances {
  /** Whether this is somebody's machine: demonstration defaults, local mailbox. */
  local: boolean;
  /** The folder where local state lies. */
  state: string;
  /** The instant at which the calendar stands, for builds and tests. */
  fixedNow?: Date;
  /** A folder with the built pages; without it they are fetched from the site. */
  pagesFolder?: string;
  /** Where the host serves this site; locally, where this machine does. */
  origins: string[];
}

export interface Secrets {
  databaseUrl: string;
  signingSecret: string;
  ageIdentity: string;
  dataKeys: DataKeys;
  mail: { from: string; apiKey?: string; baseUrl?: string; eventsSecret?: string };
  /** Where the host is asked to build the site anew. */
  deployHook?: string;
  desk: DeskSecrets;
}

/** Settings read, or what is wrong with them: names of variables, never their values. */
export type Settings<T> = { ok: true; settings: T } | { ok: false; problems: string[] };

/** Reads where and when the functions run. */
export function readCircumstances(from: NodeJS.ProcessEnv): Settings<Circumstances> {
  const result = circumstances.safeParse(withoutBlanks(from));
  if (!result.success) return { ok: false, problems: result.error.issues.map(problem) };
  const { data } = result;
  const local = isLocal(from);
  return {
    ok: true,
    settings: {
      local,
      state: resolve(data.PERRON_STATE),
      fixedNow: data.PERRON_NOW,
      pagesFolder: data.PERRON_PAGES && resolve(data.PERRON_PAGES),
      origins: local
        ? [data.URL ?? `http://localhost:${data.PORT}`]
        : [data.URL, data.DEPLOY_PRIME_URL].filter((url) => url !== undefined),
    },
  };
}

/**
 * Reads what must stay secret. Locally the demonstration's serve; in production they are refused.
 *
 * @param sealTo the public key that the content's addresses are sealed to
 */
export function readSecrets(from: NodeJS.ProcessEnv, sealTo: string): Settings<Secrets> {
  const given = withoutBlanks(from);
  const result = secrets.safeParse({
    ...(isLocal(from) && localDefaults),
    ...given,
    DATABASE_URL: given.DATABASE_URL ?? given.NETLIFY_DB_URL,
  });
  const problems = result.success ? [] : result.error.issues.map(problem);
  problems.push(...deskProblems(given));
  if (!isLocal(from)) problems.push(...productionProblems(given, sealTo));
  if (!result.success || problems.length > 0) return { ok: false, problems };
  const { data } = result;
  return {
    ok: true,
    settings: {
      databaseUrl: data.DATABASE_URL,
      signingSecret: data.PERRON_SIGNING_SECRET,
      ageIdentity: data.PERRON_AGE_IDENTITY,
      dataKeys: readDataKeys(data.PERRON_DATA_KEY),
      mail: {
        from: data.PERRON_MAIL_FROM,
        apiKey: data.RESEND_API_KEY,
        baseUrl: data.RESEND_BASE_URL,
        eventsSecret: data.RESEND_WEBHOOK_SECRET,
      },
      deployHook: data.PERRON_DEPLOY_HOOK,
      desk: deskSecretsOf(given),
    },
  };
}

function productionProblems(given: Record<string, string>, sealTo: string): string[] {
  const found: [boolean, string][] = [
    [given.RESEND_API_KEY === undefined, 'RESEND_API_KEY manque'],
    [
      given.PERRON_AGE_IDENTITY === demonstrationKeys.identity,
      'PERRON_AGE_IDENTITY est celle de la démonstration, que tout le monde connaît : créez la vôtre avec age-keygen',
    ],
    [
      given.PERRON_SIGNING_SECRET === localDefaults.PERRON_SIGNING_SECRET,
      'PERRON_SIGNING_SECRET est celui de la démonstration : créez le vôtre',
    ],
    [
      (given.PERRON_DATA_KEY ?? '').includes(localDefaults.PERRON_DATA_KEY),
      'PERRON_DATA_KEY est celle de la démonstration : créez la vôtre',
    ],
    [
      sealTo === demonstrationKeys.recipient,
      'identity.sealTo de settings.yml est la clé de la démonstration, que tout le monde peut ouvrir : mettez la vôtre et scellez les adresses de nouveau',
    ],
  ];
  return found.filter(([wrong]) => wrong).map(([, message]) => message);
}

function isLocal(from: NodeJS.ProcessEnv): boolean {
  return from.PERRON_LOCAL === '1';
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
