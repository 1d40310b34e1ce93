import { expect, type Page, test } from '@playwright/test';
import { isAccessible } from './is-accessible.ts';
import { phone } from './phone.ts';

interface Task {
  /** What somebody says that she has. */
  says: string;
  /** What she follows without a script: the kind of thing, then the thing. */
  kind: string;
  thing: RegExp;
  action: RegExp;
  /** The need that it must lead to. */
  leadsTo: string;
}

const offer = (project: string, need: string) => `/projets/${project}/offrir/${need}/`;

const TASKS: Task[] = [
  {
    says: 'j’ai un camion libre samedi à Limoilou',
    kind: 'du matériel',
    thing: /^Camion/,
    action: /^Prêter un camion/,
    leadsTo: offer('des-velos-d-ecole-remis-sur-la-route', 'camion'),
  },
  {
    says: 'je sais coudre, de chez moi',
    kind: 'du temps',
    thing: /^Couture/,
    action: /^Coudre vingt pochettes/,
    leadsTo: offer('quarante-voix-sur-cassettes', 'pochettes'),
  },
  {
    says: 'des fenêtres à donner à Rimouski',
    kind: 'du matériel',
    thing: /^Portes et fenêtres/,
    action: /^Donner des fenêtres/,
    leadsTo: offer('un-four-a-pain-en-pierre-au-coeur-du-village', 'fenetres'),
  },
  {
    says: 'je suis menuisière à Sainte-Agathe-des-Monts',
    kind: 'du temps',
    thing: /^Menuiserie/,
    action: /^Bâtir quatre soirs/,
    leadsTo: offer('dix-bancs-sur-le-chemin-de-la-pharmacie', 'menuisiers'),
  },
  {
    says: 'deux caisses de pots Mason à Alma',
    kind: 'du matériel',
    thing: /^Pots et contenants/,
    action: /: Des pots Mason/,
    leadsTo: offer('le-grand-cannage-d-automne', 'pots'),
  },
  {
    says: 'je parle arabe et espagnol, à montreal',
    kind: 'du temps',
    thing: /^Interprétation/,
    action: /: Interprètes en arabe/,
    leadsTo: offer('la-garde-robe-du-premier-hiver', 'interpretes'),
  },
  {
    says: 'je peux taper des entrevues à la maison',
    kind: 'du temps',
    thing: /^Transcription/,
    action: /: Transcripteurs/,
    leadsTo: offer('quarante-voix-sur-cassettes', 'transcripteurs'),
  },
  {
    says: 'j’aiguise des patins',
    kind: 'un savoir-faire',
    thing: /^Affûtage/,
    action: /: Une personne qui sait aiguiser/,
    leadsTo: offer('premier-coup-de-patin', 'aiguiseur'),
  },
  {
    says: 'conduire un minibus à Trois Rivières en mars',
    kind: 'du temps',
    thing: /^Conduite et accompagnement/,
    action: /: Chauffeurs pour le minibus/,
    leadsTo: offer('quatre-samedis-de-repit', 'chauffeurs'),
  },
  {
    says: '20 $ à donner près d’Alma',
    kind: 'de l’argent',
    thing: /^\d+ projets cherchent/,
    action: /: Les couvercles, le sel/,
    leadsTo: '/contribuer/le-grand-cannage-d-automne',
  },
];

/** Clicks from the home page, at most. */
const MOST_CLICKS = 3;

/** Counts the clicks of a visitor; the last one is looked at where it would leave the site. */
function visitorOf(page: Page) {
  let clicks = 0;
  return {
    async click(name: string | RegExp, within = 'main') {
      clicks++;
      const link = page.locator(within).getByRole('link', { name }).first();
      const href = await link.getAttribute('href');
      if (href?.startsWith('/contribuer/')) return href;
      await link.click();
      return new URL(page.url()).pathname;
    },
    async press(name: string) {
      clicks++;
      await page.getByRole('button', { name }).click();
    },
    clicks: () => clicks,
  };
}

test('ten people who say what they have find where it is needed, in three clicks at most', async ({
  page,
}) => {
  for (const { says, leadsTo } of TASKS) {
    await page.goto('/');
    const visitor = visitorOf(page);
    await page.getByLabel('J’ai…').fill(says);
    await visitor.press('Voir qui en a besoin');
    await expect(page.getByRole('region', { name: 'Ce qui répond' })).toBeVisible();
    const first = page.locator('#reponses .action').first();
    // The names of places come a moment after the needs.
    await expect(first, says).toHaveAttribute('href', leadsTo);
    const action = (await first.textContent())?.trim() ?? '';
    expect(await visitor.click(action.replace(/\s+/g, ' '), '#reponses'), says).toBe(leadsTo);
    expect(visitor.clicks(), says).toBeLessThanOrEqual(MOST_CLICKS);
  }
});

test('and so do they without a script, by links', async ({ browser, baseURL }) => {
  const page = await phone(browser, baseURL);
  for (const { says, kind, thing, action, leadsTo } of TASKS) {
    await page.goto('/');
    const visitor = visitorOf(page);
    await visitor.click(kind);
    await visitor.click(thing, `main section:has(> h3:text-is("${capital(kind)}"))`);
    expect(await visitor.click(action), says).toBe(leadsTo);
    expect(visitor.clicks(), says).toBeLessThanOrEqual(MOST_CLICKS);
  }
  await page.context().close();
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

test('what is typed stays in the page: its address keeps it, and no request tells it', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto('/aider/');
  const have = page.getByLabel('J’ai…');
  const answers = page.locator('#reponses');
  await have.pressSequentially('un camion');
  await expect(answers.getByRole('heading', { level: 3 })).toHaveText([/camion/]);
  await page.getByRole('combobox', { name: 'Où' }).fill('Limoilou');
  await page.getByLabel('Quand').selectOption({ label: 'Le samedi' });
  await expect(answers.getByRole('heading', { level: 2 })).toHaveText(/Limoilou/);
  await expect(page.getByRole('status')).toContainText(
    'Compris : camion, près de Limoilou (Québec), un samedi. 1 besoin répond.',
  );

  await page.reload();
  await expect(page.getByRole('combobox', { name: 'Où' })).toHaveValue('Limoilou');
  await expect(page.getByLabel('Quand')).toHaveValue('samedi');
  await expect(answers.getByRole('heading', { level: 2 })).toHaveText(/Limoilou/);

  // Each thing that was asked is one step back, however many letters it took.
  await page.goBack();
  await page.goBack();
  await expect(page.getByRole('combobox', { name: 'Où' })).toHaveValue('');
  await expect(have).toHaveValue('un camion');
  await page.goBack();
  await expect(have).toHaveValue('');
  await expect(answers).toBeHidden();
  await page.goForward();
  await expect(have).toHaveValue('un camion');
  await expect(answers).toBeVisible();

  expect(asked.filter((each) => /camion|limoilou|samedi|\?/i.test(each))).toEqual([]);
});

test('what was understood can be taken away, and all of it is done by keyboard', async ({
  page,
}) => {
  await page.goto('/aider/#j-ai=menuisier+samedi+à+Rimouski');
  const pieces = page.locator('.understood button');
  await expect(pieces).toHaveText([/menuisier/, /un samedi/, /près de Rimouski/]);
  await isAccessible(page);
  await pieces.last().press('Enter');
  const have = page.getByLabel('J’ai…');
  await expect(have).toBeFocused();
  await expect(have).toHaveValue('menuisier samedi');
  await expect(page.locator('#reponses h2').first()).toHaveText(/où vous pouvez aider/);
  // Enter leads to what was found, Tab to the first of it; what was typed by hand is said to change at that moment.
  await have.press('End');
  await have.pressSequentially('s');
  await have.press('Enter');
  await expect(page.locator('#reponses h2').first()).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('#reponses a').first()).toBeFocused();
});

test('when nothing answers, the page says so and where else to look', async ({ page }) => {
  await page.goto('/aider/');
  const have = page.getByLabel('J’ai…');
  const answers = page.locator('#reponses');
  await have.fill('une machine à coudre à Rimouski');
  await expect(answers.getByRole('heading', { name: 'Rien ne répond' })).toBeVisible();
  await expect(answers.getByRole('link', { name: 'Machine à coudre' })).toHaveAttribute(
    'href',
    '/besoins/sewing-machine/alertes/',
  );
  await expect(
    answers.getByRole('heading', { name: 'Près de Rimouski, il manque aussi' }),
  ).toBeVisible();
  await isAccessible(page);
  await have.fill('xylophone');
  await expect(answers).toContainText(/Nous n’avons pas compris «\s?xylophone\s?»/);
  const where = page.getByRole('combobox', { name: 'Où' });
  await where.fill('Zzyzx');
  await expect(page.getByText('Nous ne connaissons pas ce lieu')).toBeVisible();
  await where.fill('');
  await have.fill('des fauteuils à Rimouski');
  await expect(answers).toContainText('Rien près de Rimouski pour l’instant');
});

test('where the index cannot be reached, the page says so and its list is still there', async ({
  page,
}) => {
  await page.route('**/aider/besoins/*.json', (route) => route.abort());
  await page.goto('/aider/');
  await page.getByLabel('J’ai…').fill('camion');
  await expect(page.getByText('La recherche n’a pas pu se charger')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Camion', exact: true })).toBeVisible();
});
