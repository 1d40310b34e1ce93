import { expect, test } from '@playwright/test';
import { recordMissing } from '../../netlify/adapters/alerts/record-missing.ts';
import { tellNews } from '../../netlify/adapters/alerts/tell-news.ts';
import { catalogueFile, catalogueReader } from '../../netlify/adapters/catalogue.ts';
import { readDataKeys } from '../../netlify/adapters/data-keys.ts';
import { deliver } from '../../netlify/adapters/deliver.ts';
import { demonstrationKeys, localDefaults } from '../../netlify/adapters/demonstration.ts';
import { localMailbox } from '../../netlify/adapters/local-mailbox.ts';
import { budgetOf } from '../../netlify/adapters/promises/budget.ts';
import { localState } from '../../netlify/local/state.ts';
import { isAccessible } from './is-accessible.ts';
import { linkIn, mailFor, mailMatching } from './mailbox.ts';
import { openServerDatabase } from './server-database.ts';

const REGION = 'capitale-nationale';
const WEEK_MS = 7 * 86_400_000;

/** What the schedule tells so many weeks from now, brought to the mailbox of the site under test. */
async function tellInWeeks(weeks: number, siteUrl: string): Promise<void> {
  const { database, close } = openServerDatabase();
  const machineNow = () => new Date();
  const world = {
    database,
    catalogue: catalogueReader(catalogueFile()),
    clock: { now: () => new Date(Date.now() + weeks * WEEK_MS), machineNow },
    log: () => {},
    siteUrl: () => siteUrl,
    signingSecret: localDefaults.PERRON_SIGNING_SECRET,
    dataKeys: readDataKeys(localDefaults.PERRON_DATA_KEY),
    ageIdentity: demonstrationKeys.identity,
    mailer: localMailbox(localState().mail, machineNow),
  };
  try {
    await tellNews(world, await recordMissing(world), budgetOf(10_000));
    await deliver(world, { most: 20 });
  } finally {
    await close();
  }
}

test.describe('without a script, on a phone', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('somebody asks to be told, receives what is missing, changes, and leaves', async ({
    page,
    baseURL,
  }) => {
    const site = baseURL ?? '';
    const email = `coud-${crypto.randomUUID().slice(0, 8)}@ici.example`;
    await page.goto(`/regions/${REGION}/alertes/`);
    await expect(page.getByLabel('Capitale-Nationale')).toBeChecked();
    await isAccessible(page);
    await page.locator('summary', { hasText: 'Savoir-faire' }).click();
    await page.getByLabel('Réparation de vélos').check();
    await page.getByLabel('Chaque jeudi').uncheck();
    await page.getByLabel('Votre adresse courriel').fill(email);
    await page.getByLabel(/j’accepte/i).check();
    const send = page.getByRole('button', { name: 'Me prévenir' });
    await send.click();
    await page.getByRole('link', { name: 'Cochez au moins un des moments' }).click();
    await expect(page).toHaveURL(/#rhythm$/);
    await expect(page.getByLabel('Réparation de vélos')).toBeChecked();
    await expect(page.getByLabel('Capitale-Nationale')).toBeChecked();
    await expect(page.getByLabel('Votre adresse courriel')).toHaveValue(email);
    await isAccessible(page);
    await page.getByLabel('Chaque jeudi').check();
    await send.click();
    await expect(page).toHaveURL(/\/merci\/alerte\/$/);

    const mailed = linkIn(await mailMatching(email, /alerte/), '/alerte/');
    // A mail scanner that opens the link changes nothing.
    await page.request.get(mailed);
    await page.goto(mailed);
    await isAccessible(page);
    await page.getByRole('button', { name: 'Oui, prévenez-moi' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Votre alerte est en marche');

    await tellInWeeks(1, site);
    const digest = await mailMatching(email, /Voici ce qui manque en ce moment/);
    const need = digest.text.match(/https?:\/\/\S+#besoin-\S+/)?.[0] ?? '';
    const { pathname, hash } = new URL(need);
    await page.goto(pathname + hash);
    await expect(page.locator(`[id="${hash.slice(1)}"]`)).toBeInViewport();
    expect(digest.text).toContain('Réparation de vélos');

    await page.goto(linkIn(digest, '/alerte/'));
    await page.locator('summary', { hasText: 'Matériel' }).click();
    await page.getByLabel('Vélo', { exact: true }).check();
    await isAccessible(page);
    await page.getByRole('button', { name: 'Garder ces choix' }).click();
    await expect(page.locator('.notice')).toHaveText('Vos choix sont changés.');
    await expect(page.locator('dl')).toContainText('Vélo');
    // A week in which nothing is new brings what is followed since, and then nothing.
    await tellInWeeks(2, site);
    await mailMatching(email, /depuis la dernière fois|quelque chose de nouveau/);
    await tellInWeeks(3, site);
    expect(await mailFor(email)).toHaveLength(3);

    const left = await page.request.post(linkIn(digest, '/alerte/'), {
      form: { 'List-Unsubscribe': 'One-Click' },
      headers: { origin: 'https://courriel.example' },
    });
    expect(left.status()).toBe(200);
    await page.goto(mailed);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vous ne recevrez plus rien');
    await isAccessible(page);
  });
});

test('a script sends the form with all that is checked', async ({ page }) => {
  const email = `coud-${crypto.randomUUID().slice(0, 8)}@ici.example`;
  await page.goto('/besoins/sewing/alertes/');
  await expect(page.getByLabel('Couture')).toBeChecked();
  const send = page.getByRole('button', { name: 'Me prévenir' });
  await send.click();
  await expect(page.locator('[data-error-summary]')).toBeFocused();
  await expect(page.locator('[data-error-summary] li')).toHaveCount(2);
  await page.locator('summary', { hasText: 'Régions' }).click();
  await page.getByLabel('Estrie').check();
  await page.getByLabel('Laval').check();
  await page.getByLabel(/^Tout de suite/).check();
  await page.getByLabel('Votre adresse courriel').fill(email);
  await page.getByLabel(/j’accepte/i).check();
  await send.click();
  await expect(page).toHaveURL(/\/merci\/alerte\/$/);
  const { text } = await mailMatching(email, /alerte/);
  expect(text).toContain('Couture');
  expect(text).toContain('Estrie, Laval');
  expect(text).toMatch(/Chaque jeudi, et tout de suite/);
});
