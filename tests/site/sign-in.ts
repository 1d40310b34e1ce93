import { type BrowserContext, expect, type Page } from '@playwright/test';
import { catalogueFile, catalogueReader } from '../../netlify/adapters/catalogue.ts';
import { demonstrationKeys } from '../../netlify/adapters/demonstration.ts';
import { open } from '../../src/sealing/open.ts';
import { linkIn, mailMatching } from './mailbox.ts';

const catalogue = catalogueReader(catalogueFile());

/** The address of a project's promoter or of a caisse's team, which the sample seals to a public key. */
export function addressOf(
  who: { project: string } | { caisse: string } | { central: true },
): Promise<string> {
  const { projects, caisses, policy } = catalogue();
  const sealed =
    'central' in who
      ? policy.submissions.central
      : 'project' in who
        ? projects[who.project]?.promoter.contact
        : caisses[who.caisse]?.team;
  if (!sealed) throw new Error(`the content has no ${JSON.stringify(who)}`);
  return open(sealed, demonstrationKeys.identity);
}

/**
 * Enters the private pages as anybody does: by a link that comes by mail.
 *
 * @param mailbox the folder of the mails, where it is not that of the built site
 */
export async function signIn(page: Page, email: string, mailbox?: string): Promise<void> {
  await page.goto('/espace/');
  await page.getByLabel(/courriel/i).fill(email);
  await page.getByRole('button', { name: /recevoir mon lien/i }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regardez vos courriels');
  const link = linkIn(await mailMatching(email, /espace\/entrer/, mailbox), '/espace/entrer/');
  // A mail scanner that opens the link changes nothing.
  await page.request.get(link);
  await page.goto(link);
  await page.getByRole('button', { name: 'Entrer' }).click();
  await expect(page).toHaveURL(/\/espace\/$/);
}

/** Whether the browser holds a session. */
export async function hasSession(context: BrowserContext): Promise<boolean> {
  return (await context.cookies()).some(({ name }) => name === '__Host-perron-espace');
}
