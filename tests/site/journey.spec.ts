import { type Browser, expect, type Page, test } from '@playwright/test';
import { linkIn, mailFor, mailMatching, redirectOf } from './mailbox.ts';

const BIKES = 'Des vélos d’école remis sur la route';
const slug = 'des-velos-d-ecole-remis-sur-la-route';

/** The retired carpenter of the journey: an address of her own for each test. */
const giver = (test: string) => ({
  name: 'Rolande Essai',
  email: `rolande-${test}@voisine.example`,
});

async function phone(browser: Browser, baseURL: string | undefined, javaScriptEnabled: boolean) {
  const context = await browser.newContext({
    baseURL: baseURL ?? '',
    javaScriptEnabled,
    viewport: { width: 360, height: 740 },
    locale: 'fr-CA',
  });
  return context.newPage();
}

async function fillOffer(page: Page, { name, email }: { name: string; email: string }) {
  await page.getByLabel(/nom/i).first().fill(name);
  await page.getByRole('textbox', { name: /courriel/i }).fill(email);
  await page
    .getByLabel(/votre message|ce que vous offrez/i)
    .fill('Je suis menuisière à la retraite. Deux samedis de mars me vont.');
  await page.getByLabel(/j’accepte/i).check();
}

for (const javaScript of [false, true]) {
  const way = javaScript ? 'with JavaScript' : 'without JavaScript';

  test(`a neighbour reads, offers two Saturdays, confirms, and the promoter hears (${way})`, async ({
    browser,
    baseURL,
  }) => {
    const who = giver(javaScript ? 'js' : 'plain');
    const page = await phone(browser, baseURL, javaScript);

    await page.goto('/');
    await page
      .getByRole('link', { name: /projets/i })
      .first()
      .click();
    await page.getByRole('link', { name: BIKES }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('vélos');
    await page.getByRole('link', { name: /offrir deux samedis/i }).click();
    await expect(page).toHaveURL(new RegExp(`/projets/${slug}/offrir/menuisier/`));
    await fillOffer(page, who);
    await page.getByRole('button', { name: /offr|envoyer/i }).click();
    await expect(page).toHaveURL(/\/merci\/$/);

    const receipt = await mailMatching(who.email, /confirm/i);
    expect(receipt.text).toContain('vélos');
    const link = linkIn(receipt, '/confirmer/');

    // A mail scanner that opens the link changes nothing.
    await page.request.get(link);
    await page.goto(link);
    await page.getByRole('button', { name: /confirmer/i }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto(link);
    await expect(page.locator('main')).toContainText(/déjà/i);

    const notice = await mailMatching(
      '.example',
      new RegExp(`${who.name}[\\s\\S]*${'Deux samedis'}`),
    );
    expect(notice.to).not.toContain(who.email);
    expect(await mailFor(who.email)).toHaveLength(1);
    await page.context().close();
  });

  test(`what is missing is said beside its field, and nothing typed is lost (${way})`, async ({
    browser,
    baseURL,
  }) => {
    const who = giver(javaScript ? 'error-js' : 'error-plain');
    const page = await phone(browser, baseURL, javaScript);
    await page.goto(`/projets/${slug}/offrir/menuisier/`);
    await page.evaluate(() => document.querySelector('form')?.setAttribute('novalidate', ''));
    await fillOffer(page, { ...who, email: 'pas une adresse' });
    await page.getByRole('button', { name: /offr|envoyer/i }).click();

    const summary = page.getByRole('alert');
    await expect(summary).toContainText(/courriel/i);
    await expect(page).toHaveTitle(/^Erreur/);
    await expect(page.getByRole('textbox', { name: /courriel/i })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await expect(page.getByRole('textbox', { name: /courriel/i })).toHaveValue('pas une adresse');
    await expect(page.getByLabel(/nom/i).first()).toHaveValue(who.name);
    await expect(page.getByLabel(/j’accepte/i)).toBeChecked();
    await summary.getByRole('link', { name: /courriel/i }).click();
    await expect(page.getByRole('textbox', { name: /courriel/i })).toBeFocused();

    await page.getByRole('textbox', { name: /courriel/i }).fill(who.email);
    await page.getByRole('button', { name: /offr|envoyer/i }).click();
    await expect(page).toHaveURL(/\/merci\/$/);
    await mailMatching(who.email, /confirm/i);
    await page.context().close();
  });
}

test('a standing offer needs no need', async ({ browser, baseURL }) => {
  const who = giver('standing');
  const page = await phone(browser, baseURL, false);
  await page.goto(`/projets/${slug}/`);
  await page.getByRole('link', { name: /autre chose/i }).click();
  await page.getByRole('radio', { name: /autre chose/i }).check();
  await fillOffer(page, who);
  await page.getByRole('button', { name: /offr|envoyer/i }).click();
  await expect(page).toHaveURL(/\/merci\/$/);
  await mailMatching(who.email, /confirm/i);
  await page.context().close();
});

test('whoever gives money is sent to the partner, and told so before', async ({
  page,
  request,
}) => {
  await page.goto(`/projets/${slug}/`);
  const give = page.locator(`a[href="/contribuer/${slug}"]`).first();
  await expect(give).toBeVisible();
  await expect(page.locator('main')).toContainText(/La Ruche/);

  const { status, location } = await redirectOf(
    request,
    `/contribuer/${slug}?url=https://evil.example/&host=evil.example`,
  );
  expect(status).toBe(302);
  const target = new URL(location);
  expect(target.protocol).toBe('https:');
  expect(target.hostname).toMatch(/^(www\.)?laruchequebec\.com$/);
  expect(target.searchParams.get('utm_campaign')).toBe(slug);
  expect(location).not.toContain('evil');

  expect((await redirectOf(request, '/contribuer/il-n-existe-pas')).status).toBe(404);
  expect((await redirectOf(request, '/contribuer/mettre-l-ete-en-pots')).status).toBe(410);
});

test('a page that does not exist is a page of the site', async ({ page }) => {
  const response = await page.goto('/projets/il-n-existe-pas/');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('navigation').first()).toBeVisible();
  expect(response?.headers()['content-type']).toContain('text/html');
});

test('public pages carry a strict policy', async ({ request }) => {
  const headers = (await request.get('/')).headers();
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBeTruthy();
});
