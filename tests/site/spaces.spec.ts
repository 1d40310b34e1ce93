import { expect, test } from '@playwright/test';
import { isAccessible } from './is-accessible.ts';
import { addressOf, hasSession, signIn } from './sign-in.ts';

const BIKES = 'des-velos-d-ecole-remis-sur-la-route';
const FORGE = 'rallumer-la-forge';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

  test('a promoter enters by a mailed link, sees what is theirs and nothing else, and leaves', async ({
    page,
    context,
  }) => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Votre espace' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Entrer dans votre espace');
    await signIn(page, await addressOf({ project: BIKES }));
    expect(await hasSession(context)).toBe(true);

    await page.getByRole('link', { name: /vélos d’école/i }).click();
    await expect(page).toHaveURL(new RegExp(`/espace/projets/${BIKES}/$`));
    await expect(page.locator('#besoins')).toContainText('Vélos d’enfant');
    await expect(page.locator('#besoins')).toContainText(/il en manque \d+/);

    const own = await page.goto(`/espace/projets/${BIKES}/`);
    expect(own?.headers()['cache-control']).toBe('no-store');
    expect(own?.headers()['content-security-policy']).not.toContain('unsafe');
    for (const path of [
      `/espace/projets/${FORGE}/`,
      '/espace/projets/il-n-existe-pas/',
      '/espace/caisses/caisse-de-limoilou/',
      '/espace/il-n-existe-pas/',
    ]) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette page n’existe pas');
    }

    await page.goto('/espace/');
    await page.getByRole('button', { name: 'Sortir' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Entrer dans votre espace');
    expect(await hasSession(context)).toBe(false);
    await page.goto(`/espace/projets/${BIKES}/`);
    await expect(page).toHaveURL(/\/espace\/$/);
  });

  test('an address that nobody knows is answered the same', async ({ page }) => {
    await page.goto('/espace');
    await expect(page).toHaveURL(/\/espace\/$/);
    await page.getByLabel(/courriel/i).fill('personne@inconnu.example');
    await page.getByRole('button', { name: /recevoir mon lien/i }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Regardez vos courriels');
  });
});

// Each signs in with an address of its own: links are used once, and tests run together.
const templates = [
  { name: 'the door', path: '/espace/', who: undefined },
  { name: 'the first page', path: '/espace/', who: { project: FORGE } },
  {
    name: 'a project',
    path: '/espace/projets/premier-coup-de-patin/',
    who: { project: 'premier-coup-de-patin' },
  },
  {
    name: 'a caisse',
    path: '/espace/caisses/caisse-de-limoilou/',
    who: { caisse: 'caisse-de-limoilou' },
  },
] as const;

for (const { name, path, who } of templates) {
  test(`${name} is accessible, narrow and wide, by day and by night`, async ({ page }) => {
    if (who) await signIn(page, await addressOf(who));
    expect((await page.goto(path))?.status()).toBe(200);
    await isAccessible(page);
  });
}
