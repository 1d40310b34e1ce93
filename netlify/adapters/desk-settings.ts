import { z } from 'zod';
import { deskEnvironment, deskRepository } from '../../src/cms/desk-environment.ts';

/** What joins the functions to the repository of the content. */
export const deskVariables = {
  ...deskEnvironment.shape,
  PERRON_GITHUB_TOKEN: z.string().optional(),
  PERRON_GITHUB_API: z.url().optional(),
  PERRON_GITHUB_WEBHOOK_SECRET: z.string().min(16, 'doit avoir au moins 16 caractères').optional(),
};

export interface DeskSecrets {
  /** The content's repository at GitHub, `owner/name`, and the branch that is published. */
  repository?: { repo: string; branch: string };
  token?: string;
  /** Another service that speaks like GitHub. */
  baseUrl?: string;
  /** What GitHub signs with when it tells of a pull request. */
  webhookSecret?: string;
}

/** What joins the functions to the repository, of variables that have been checked. */
export function deskSecretsOf(given: Readonly<Record<string, string>>): DeskSecrets {
  return {
    repository: deskRepository(given),
    token: given.PERRON_GITHUB_TOKEN,
    baseUrl: given.PERRON_GITHUB_API,
    webhookSecret: given.PERRON_GITHUB_WEBHOOK_SECRET,
  };
}

/** What is missing where some of it is set. */
export function deskProblems(given: Readonly<Record<string, string>>): string[] {
  const asks = ['PERRON_GITHUB_TOKEN', 'PERRON_GITHUB_WEBHOOK_SECRET'].filter(
    (name) => given[name],
  );
  const isReadable = deskEnvironment.safeParse(given).success;
  if (asks.length === 0 || !isReadable || deskRepository(given)) return [];
  return [`PERRON_DESK_REPO manque : ${asks.join(' et ')} ne dit pas de quel dépôt`];
}
