import { readFileSync } from 'node:fs';
import { expect, type Page, type Route, test } from '@playwright/test';

// The recorder of traces works inside of the preview's frame, which the policy under test forbids.
test.use({ trace: 'off' });

const PROJECT = 'content/projects/rallumer-la-forge.md';

/** A desk of one project that nobody has changed, answered without any server. */
async function pretendDesk(page: Page) {
  await page.route('**/admin/api/desk.json', (route) =>
    route.fulfill({ json: { folder: 'content', branch: 'main' } }),
  );
  await page.route('**/admin/api/v1', answer);
}

function answer(route: Route) {
  const { action, params } = route.request().postDataJSON();
  const entry = (path: string) => ({
    data: readFileSync(path, 'utf8'),
    file: { path, id: path },
  });
  switch (action) {
    case 'entriesByFolder':
      return route.fulfill({ json: params.folder === 'content/projects' ? [entry(PROJECT)] : [] });
    case 'entriesByFiles':
      return route.fulfill({ json: [entry('content/settings.yml')] });
    case 'getEntry':
      return route.fulfill({ json: entry(PROJECT) });
    case 'unpublishedEntry':
      return route.fulfill({ status: 404, json: { message: 'Not Found' } });
    default:
      return route.fulfill({ json: [] });
  }
}

test('the built desk runs, and previews a project, under its own policy', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) refused.push(message.text());
  });
  await pretendDesk(page);
  const response = await page.goto('/admin/');
  expect(response?.headers()['content-security-policy']).toContain("'unsafe-eval'");
  expect(response?.headers()['cross-origin-opener-policy']).toBe('same-origin-allow-popups');

  await page.getByRole('button', { name: 'Ouvrir le bureau' }).click();
  await page.getByRole('link', { name: /^Rallumer la forge/ }).click();
  const preview = page.frameLocator('#preview-pane');
  await expect(preview.getByRole('heading', { level: 1 })).toContainText('Rallumer la forge');
  await expect(preview.getByRole('heading', { name: 'Les étapes' })).toBeVisible();
  // The site's own styles reach it: its ground, and a component's.
  await expect(preview.locator('body')).toHaveCSS('background-color', 'rgb(241, 237, 227)');
  await expect(preview.locator('.need').first()).not.toHaveCSS('display', 'list-item');
  expect(refused).toEqual([]);
});

test('without any repository, the desk says what to do', async ({ page }) => {
  await page.route('**/admin/api/desk.json', (route) => route.fulfill({ status: 404 }));
  await page.goto('/admin/');
  await expect(page.getByRole('alert')).toContainText('relié à aucun dépôt');
});

test('only the desk and the search are allowed more', async ({ page }) => {
  const policyOf = async (path: string) =>
    (await page.request.get(path)).headers()['content-security-policy'];
  expect(await policyOf('/')).toContain("script-src 'self';");
  expect(await policyOf('/')).not.toContain('unsafe');
  // WebAssembly, and nothing else.
  const search = await policyOf('/recherche/?q=v%C3%A9lo');
  expect(search?.replace(" 'wasm-unsafe-eval'", '')).toBe(await policyOf('/'));
  expect(search).toContain("script-src 'self' 'wasm-unsafe-eval';");
});
