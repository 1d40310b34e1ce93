import { expect, test } from '@playwright/test';
import { isAccessible } from './is-accessible.ts';
import { publishedPages } from './published.ts';

const first = (pattern: RegExp) => {
  const path = publishedPages().find(({ path }) => pattern.test(path))?.path;
  if (!path) throw new Error(`no published page matches ${pattern}`);
  return path;
};

/** One page of each template, and of each state that changes what a template shows. */
const templates: Record<string, string> = {
  accueil: '/',
  projets: '/projets/',
  'projet ouvert': '/projets/des-velos-d-ecole-remis-sur-la-route/',
  'projet en étapes': '/projets/rallumer-la-forge/',
  'projet terminé': '/projets/une-fabuleuse-histoire-de-jouets/',
  'projet passé sans bilan': '/projets/les-pommes-oubliees/',
  offrir: '/projets/des-velos-d-ecole-remis-sur-la-route/offrir/',
  'offrir pour un besoin': '/projets/des-velos-d-ecole-remis-sur-la-route/offrir/mecano/',
  'liste d’attente': '/projets/des-semis-a-la-bibliotheque/offrir/etageres/',
  affiche: '/projets/des-velos-d-ecole-remis-sur-la-route/affiche/',
  'montrer sur son site': '/projets/des-velos-d-ecole-remis-sur-la-route/partager/',
  'vouloir un projet': '/projets/des-velos-d-ecole-remis-sur-la-route/appuyer/',
  'demander une alerte': '/alertes/',
  'alerte d’une région': '/regions/capitale-nationale/alertes/',
  'offrir à une caisse': '/caisses/caisse-de-limoilou/offrir/',
  aider: '/aider/',
  'besoins par région': '/besoins/carpentry/',
  'besoins où rien ne manque': '/besoins/sewing-machine/',
  'besoins d’argent': '/besoins/argent/',
  régions: '/regions/',
  région: '/regions/capitale-nationale/',
  caisses: '/caisses/',
  caisse: '/caisses/caisse-de-limoilou/',
  'affiche du mois': '/caisses/caisse-de-limoilou/affiche/',
  'projets terminés': '/projets/etat/termines/',
  communautés: '/communautes/',
  communauté: first(/^\/communautes\/[^/]+\/$/),
  secteurs: '/secteurs/',
  secteur: '/secteurs/solidarity/',
  'secteur sans projet': '/secteurs/digital/',
  ressources: '/ressources/',
  'ressources d’un secteur': '/ressources/secteurs/education/',
  recherche: '/recherche/',
  critères: '/criteres/',
  'ce que ça a donné': '/impact/',
  'données ouvertes': '/donnees/',
  'à propos': '/a-propos/',
  confidentialité: '/confidentialite/',
  accessibilité: '/accessibilite/',
  proposer: '/proposer/',
  'proposer à une caisse': '/caisses/caisse-de-limoilou/proposer/',
  merci: '/merci/',
  'merci de l’appui': '/merci/appui/',
  'merci de l’alerte': '/merci/alerte/',
  réponse: '/reponse/',
  introuvable: '/404.html',
};

for (const [name, path] of Object.entries(templates)) {
  test(`${name} is accessible, narrow and wide, by day and by night`, async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404'))
        complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(path);
    await isAccessible(page);
    expect(complaints).toEqual([]);
    await context.close();
  });
}

test('a keyboard reaches the content at once, and every stop shows where it is', async ({
  page,
}) => {
  await page.goto(templates['projet ouvert'] ?? '/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveAttribute('href', /^#/);
  await page.keyboard.press('Enter');
  for (let stop = 0; stop < 8; stop++) {
    await page.keyboard.press('Tab');
    const outline = await page.locator(':focus').evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
    expect(outline).toBe(true);
  }
});
