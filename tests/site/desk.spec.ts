import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect as briefly, type Page, test } from '@playwright/test';

// One desk, one clone: what one test publishes, the next one finds.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

// In development the desk is megabytes of modules, and each of its requests runs Git several times.
const expect = briefly.configure({ timeout: 90_000 });

/** The state of the copy in development that these tests drive. */
const state = resolve(process.env.PERRON_STATE || '.local/tests', 'development');

const inClone = (...args: string[]) =>
  execFileSync('git', args, { cwd: resolve(state, 'desk'), encoding: 'utf8', stdio: 'pipe' });
const published = (slug: string) => inClone('show', `main:content/projects/${slug}.md`);
const drafted = (slug: string) =>
  inClone('show', `cms/projects/${slug}:content/projects/${slug}.md`);

async function openDesk(page: Page) {
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('/admin/');
  // The first visit waits for the desk to be bundled.
  await page.getByRole('button', { name: 'Ouvrir le bureau' }).click({ timeout: 200_000 });
  await expect(page.getByRole('link', { name: 'Projets', exact: true })).toBeVisible();
}

async function openProject(page: Page, name: RegExp) {
  await openDesk(page);
  await page.getByRole('link', { name }).click();
  await expect(page.getByLabel('Titre', { exact: true })).not.toHaveValue('');
}

const preview = (page: Page) => page.frameLocator('#preview-pane');

async function save(page: Page) {
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Étape :/ })).toBeVisible();
  await expect(page.getByText('Enregistré', { exact: true }).first()).toBeVisible();
}

async function moveTo(page: Page, stage: string) {
  await page.getByRole('button', { name: /^Étape :/ }).click();
  await page.getByRole('menuitem', { name: stage }).click();
  await expect(page.getByRole('button', { name: `Étape : ${stage}` })).toBeVisible();
}

async function publish(page: Page) {
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publier maintenant' }).click();
}

test('an editor changes a project, saves a draft, moves it to ready, publishes it, and the site shows it', async ({
  page,
}) => {
  const slug = 'des-semis-a-la-bibliotheque';
  const file = `content/projects/${slug}.md`;
  const title = 'Des semis au sous-sol, essai du bureau';
  const own = readFileSync(file, 'utf8');

  await openProject(page, /^Des semis au sous-sol de la bibliothèque/);
  await page.getByLabel('Titre', { exact: true }).fill(title);
  await expect(preview(page).getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(preview(page).getByText('Prêter une lampe')).toBeVisible();

  await save(page);
  await expect(page.getByRole('button', { name: 'Étape : Brouillon' })).toBeVisible();
  expect(drafted(slug)).toContain(title);
  expect(published(slug)).not.toContain(title);

  await moveTo(page, 'En révision');
  await moveTo(page, 'Prêt');
  await publish(page);
  await expect(page.getByRole('button', { name: 'Publié', exact: true })).toBeVisible();
  expect(published(slug)).toContain(`title: ${title}\n`);
  // What was not touched keeps its place and its writing, down to the sealed address.
  expect(inClone('diff', '--shortstat', 'refs/perron/upstream', 'main')).toContain(
    '1 file changed',
  );
  expect(published(slug)).toContain(own.match(/contact: (\S+)/)?.[1]);

  await expect
    .poll(async () => (await page.request.get(`/projets/${slug}/`)).text())
    .toContain(title);
  expect(readFileSync(file, 'utf8')).toBe(own);
});

test('what the criteria refuse can be drafted, and is not published', async ({ page }) => {
  const slug = 'dix-bancs-sur-le-chemin-de-la-pharmacie';
  await openProject(page, /^Dix bancs sur le chemin de la pharmacie/);
  const before = published(slug);
  const end = page.getByLabel('Fin', { exact: true }).first();
  await end.fill('2031-05-31');
  const remarks = preview(page).getByRole('region', { name: 'Remarques' });
  await expect(remarks).toContainText('le plus long permis');

  await save(page);
  const notice = page.getByRole('alert', { name: 'Remarques du bureau' });
  await expect(notice).toContainText('À corriger avant de publier');
  expect(drafted(slug)).toContain('2031-05-31');

  await moveTo(page, 'Prêt');
  await publish(page);
  await expect(notice).toContainText('Rien n’est publié');
  await expect(notice).toContainText('le plus long permis');
  await expect(page.getByRole('button', { name: 'Étape : Prêt' })).toBeVisible();
  expect(published(slug)).toBe(before);
});

test('an address is sealed where it is typed, and is in clear nowhere', async ({ page }) => {
  const slug = 'vingt-paires-de-raquettes';
  const address = 'equipe.essai@organisme.example';
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));

  await openProject(page, /^Vingt paires de raquettes/);
  const was = published(slug).match(/contact: (\S+)/)?.[1];
  const contact = page.getByLabel('Adresse où recevoir les offres', { exact: true });
  await expect(page.getByText('Une adresse est enregistrée, scellée')).toBeVisible();
  await expect(contact).toHaveValue('');

  await contact.fill('pas une adresse');
  await contact.press('Enter');
  await expect(page.getByText('Ce n’est pas une adresse de courriel')).toBeVisible();
  // What is typed and not sealed is neither saved nor lost.
  await contact.fill(address);
  await page.getByLabel('Titre', { exact: true }).fill('Vingt paires de raquettes, essai');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText(/scellez l’adresse tapée/)).toBeVisible();
  await expect(contact).toHaveValue(address);

  await page.getByRole('button', { name: 'Sceller cette adresse' }).click();
  await expect(contact).toHaveValue('');
  await save(page);
  const now = drafted(slug).match(/contact: (\S+)/)?.[1];
  expect(now).toMatch(/^sealed:/);
  expect(now).not.toBe(was);
  expect(drafted(slug)).not.toContain(address);
  expect(sent.join('\n')).not.toContain(address);
  expect(await keptByTheBrowser(page)).not.toContain(address);
});

test('the desk shows every collection, in French', async ({ page }) => {
  await openDesk(page);
  for (const name of ['Caisses', 'Régions', 'Communautés', 'Partenaires', 'Ressources', 'Pages']) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Réglages', exact: true }).click();
  await page.getByRole('link', { name: 'Réglages du site' }).click();
  await expect(page.getByLabel('Nom du site', { exact: true })).toHaveValue('Perron');
  await page.getByRole('link', { name: /Retour/ }).click();
  await page.getByRole('link', { name: 'Projets', exact: true }).click();
  await page.getByRole('link', { name: /^Ajouter : Projet/ }).click();
  await expect(page.getByLabel('Titre', { exact: true })).toHaveValue('');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('« Titre » est à remplir.')).toBeVisible();
});

/** All that Decap keeps in the browser, as text. */
async function keptByTheBrowser(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const kept = await Promise.all(names.map(contents));
    return JSON.stringify([kept, { ...localStorage }, { ...sessionStorage }]);

    async function contents(name: string) {
      const database = await answer(indexedDB.open(name));
      const stores = [...database.objectStoreNames];
      if (stores.length === 0) return [];
      const transaction = database.transaction(stores);
      return Promise.all(stores.map((store) => answer(transaction.objectStore(store).getAll())));
    }
    function answer<T>(request: IDBRequest<T>): Promise<T> {
      return new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });
    }
  });
}
