import { readFileSync } from 'node:fs';
import { expect as briefly, type Page, test } from '@playwright/test';
import { drafted, inClone, published } from './desk-clone.ts';

// One desk, one clone: what one test publishes, the next one finds.
test.describe.configure({ mode: 'serial', timeout: 300_000 });

// In development the desk is megabytes of modules, and each of its requests runs Git several times.
const expect = briefly.configure({ timeout: 90_000 });

let page: Page;

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  page = await browser.newPage();
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto('/admin/');
  // The first visit waits for the desk to be bundled.
  await page.getByRole('button', { name: 'Ouvrir le bureau' }).click({ timeout: 200_000 });
  await expect(page.getByRole('link', { name: 'Projets', exact: true })).toBeVisible();
});

test.afterAll(() => page.close());

/** Opens a project from the list, within the desk that is already there. */
async function openProject(name: RegExp) {
  await page.goto('/admin/#/collections/projects');
  await page.getByRole('link', { name }).click();
  await expect(page.getByLabel('Titre', { exact: true })).not.toHaveValue('');
}

const preview = () => page.frameLocator('#preview-pane');

async function save() {
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Étape :/ })).toBeVisible();
  await expect(page.getByText('Enregistré', { exact: true }).first()).toBeVisible();
}

async function moveTo(stage: string) {
  await page.getByRole('button', { name: /^Étape :/ }).click();
  await page.getByRole('menuitem', { name: stage }).click();
  await expect(page.getByRole('button', { name: `Étape : ${stage}` })).toBeVisible();
}

async function publish() {
  await page.getByRole('button', { name: 'Publier', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Publier maintenant' }).click();
}

test('an editor changes a project, saves a draft, moves it to ready, publishes it, and the site shows it', async () => {
  const slug = 'des-semis-a-la-bibliotheque';
  const file = `content/projects/${slug}.md`;
  const title = 'Des semis au sous-sol, essai du bureau';
  const own = readFileSync(file, 'utf8');
  let reloads = 0;
  const count = () => {
    reloads += 1;
  };

  page.on('load', count);
  await openProject(/^Des semis au sous-sol de la bibliothèque/);
  await page.getByLabel('Titre', { exact: true }).fill(title);
  await expect(preview().getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(preview().getByText('Prêter une lampe')).toBeVisible();

  await save();
  await expect(page.getByRole('button', { name: 'Étape : Brouillon' })).toBeVisible();
  expect(drafted(slug)).toContain(title);
  expect(published(slug)).not.toContain(title);

  await moveTo('En révision');
  await moveTo('Prêt');
  await publish();
  await expect(page.getByRole('button', { name: 'Publié', exact: true })).toBeVisible();
  expect(published(slug)).toContain(`title: ${title}\n`);
  // What was not touched keeps its place and its writing, down to the sealed address.
  expect(inClone('diff', '--shortstat', 'refs/perron/upstream', 'main', '--', file)).toContain(
    '1 file changed',
  );
  expect(published(slug)).toContain(own.match(/contact: (\S+)/)?.[1]);

  await expect
    .poll(async () => (await page.request.get(`/projets/${slug}/`)).text())
    .toContain(title);
  expect(readFileSync(file, 'utf8')).toBe(own);
  // The site shows what was published; the desk stays as it is, with whatever is being typed in it.
  page.off('load', count);
  expect(reloads).toBe(0);
});

test('what the criteria refuse can be drafted, and is not published', async () => {
  const slug = 'dix-bancs-sur-le-chemin-de-la-pharmacie';
  await openProject(/^Dix bancs sur le chemin de la pharmacie/);
  const before = published(slug);
  const end = page.getByLabel('Fin', { exact: true }).first();
  await end.fill('2031-05-31');
  const remarks = preview().getByRole('region', { name: 'Remarques' });
  await expect(remarks).toContainText('le plus long permis');

  await save();
  const notice = page.getByRole('alert', { name: 'Remarques du bureau' });
  await expect(notice).toContainText('À corriger avant de publier');
  expect(drafted(slug)).toContain('2031-05-31');

  await moveTo('Prêt');
  await publish();
  await expect(notice).toContainText('Rien n’est publié');
  await expect(notice).toContainText('le plus long permis');
  await expect(page.getByRole('button', { name: 'Étape : Prêt' })).toBeVisible();
  expect(published(slug)).toBe(before);
});

test('an address is sealed where it is typed, and is in clear nowhere', async () => {
  const slug = 'vingt-paires-de-raquettes';
  const address = 'equipe.essai@organisme.example';
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.postData() ?? ''));

  await openProject(/^Vingt paires de raquettes/);
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
  await save();
  const now = drafted(slug).match(/contact: (\S+)/)?.[1];
  expect(now).toMatch(/^sealed:/);
  expect(now).not.toBe(was);
  expect(drafted(slug)).not.toContain(address);
  expect(sent.join('\n')).not.toContain(address);
  expect(await keptByTheBrowser()).not.toContain(address);
});

test('the desk shows every collection, in French', async () => {
  await page.goto('/admin/#/collections/projects');
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
  await page.getByLabel('En une phrase', { exact: true }).fill('Une phrase, et rien d’autre.');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByText('« Titre » est à remplir.')).toBeVisible();
});

/** All that Decap keeps in the browser, as text. */
async function keptByTheBrowser(): Promise<string> {
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
