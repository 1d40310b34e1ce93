import { type APIRequestContext, type Browser, expect, test } from '@playwright/test';
import { catalogueFile, catalogueReader } from '../../netlify/adapters/catalogue.ts';
import { localDefaults } from '../../netlify/adapters/demonstration.ts';
import { type LinkPurpose, signLink } from '../../netlify/adapters/links.ts';
import { linkIn, mailMatching } from './mailbox.ts';
import { proposalTo } from './proposal-to.ts';
import { routes } from './routes.ts';
import { addressOf, signIn } from './sign-in.ts';

// Who may open what, for every path that runs code. Nobody's page is forgotten: a path that is not
// in these tables fails the first test.
const PROJECT = 'cinq-commerces-un-velo-cargo';
const NEED = 'soudure';
const CAISSE = 'caisse-du-complexe-desjardins';
const OTHER_PROJECT = 'les-sucres-a-l-ecole-du-village';
const OTHER_CAISSE = 'fondation-desjardins';
const GIVER = 'table@voisine.example';
/** It proposes to the other caisse: this one takes no proposals for now. */
const PROPOSER = 'luges@organisme.example';

const who = [
  'nobody',
  'forged',
  'giver',
  'promoter',
  'other promoter',
  'team',
  'other team',
  'central',
  'proposer',
] as const;
type Who = (typeof who)[number];

/** A private path, and the status that each gets. Those who are not named get a page not found. */
interface Private {
  route: string;
  path: (ids: Ids) => string;
  opens: Partial<Record<Who, number>>;
  /** What a page that does not exist says; a door elsewhere for who has no session. */
  posts: boolean;
  /** One of those that it opens for, where the team is not. */
  holder?: Who;
}

interface Ids {
  offer: string;
  submission: string;
}

const everybody = {
  giver: 200,
  promoter: 200,
  'other promoter': 200,
  team: 200,
  'other team': 200,
  central: 200,
  proposer: 200,
};
const own = { promoter: 200, team: 200 };
const away = { nobody: 303, forged: 303 };

const privates: Private[] = [
  {
    route: '/espace',
    path: () => '/espace/',
    opens: { nobody: 200, forged: 200, ...everybody },
    posts: false,
  },
  {
    route: '/espace/projets/:slug',
    path: () => `/espace/projets/${PROJECT}/`,
    opens: { ...away, ...own },
    posts: true,
  },
  {
    route: '/espace/offres/:id',
    path: ({ offer }) => `/espace/offres/${offer}/`,
    opens: { ...away, ...own },
    posts: true,
  },
  {
    route: '/espace/caisses/:slug',
    path: () => `/espace/caisses/${CAISSE}/`,
    opens: { ...away, team: 200 },
    posts: false,
  },
  {
    route: '/espace/caisses/:slug/comptoir',
    path: () => `/espace/caisses/${CAISSE}/comptoir/`,
    opens: { ...away, team: 200 },
    posts: true,
  },
  {
    route: '/espace/caisses/:slug/invitations',
    path: () => `/espace/caisses/${CAISSE}/invitations/`,
    opens: { ...away, team: 200 },
    posts: true,
  },
  {
    route: '/espace/propositions/:id',
    path: ({ submission }) => `/espace/propositions/${submission}/`,
    opens: { ...away, 'other team': 200 },
    posts: true,
    holder: 'other team',
  },
  {
    // It has no picture: who may see one is told where a test can give it one.
    route: '/espace/propositions/:id/photo',
    path: ({ submission }) => `/espace/propositions/${submission}/photo/`,
    opens: away,
    posts: false,
  },
  {
    route: '/espace/projets/:slug/offres.csv',
    path: () => `/espace/projets/${PROJECT}/offres.csv`,
    opens: { ...away, ...own },
    posts: false,
  },
  {
    route: '/espace/mes-renseignements',
    path: () => '/espace/mes-renseignements/',
    opens: { ...away, ...everybody },
    posts: false,
  },
  {
    route: '/espace/mes-renseignements/effacer',
    path: () => '/espace/mes-renseignements/effacer/',
    opens: { ...away, ...everybody },
    posts: false,
  },
  {
    route: '/api/mes-renseignements',
    path: () => '/api/mes-renseignements',
    opens: { ...away, ...everybody },
    posts: true,
  },
];

/** A path that a signed link opens, whoever holds it. */
const links: Record<string, LinkPurpose> = {
  '/confirmer/:token': 'confirm-offer',
  '/offre/repondre/:token': 'answer-offer',
  '/offre/recue/:token': 'deliver-offer',
  '/offre/suivre/:token': 'follow-offer',
  '/offre/place/:token': 'take-place',
  '/offre/bilan/:token': 'tell-outcome',
  '/besoin/:token': 'check-need',
  '/desabonner/:token': 'unsubscribe',
  '/espace/entrer/:token': 'sign-in',
  '/proposition/:token': 'follow-submission',
  '/proposition/:token/:step': 'follow-submission',
  '/proposition/:token/envoi': 'follow-submission',
  '/proposer/invitation/:token': 'invitation',
  '/appuyer/:token': 'endorse-submission',
  '/appui/:token': 'follow-endorsement',
  '/alerte/:token': 'follow-alert',
};

/** What anybody may ask, from this site only where it changes something. */
const open: Record<string, 'reads' | 'writes' | 'signed'> = {
  '/confirmer': 'writes',
  '/api/offers': 'writes',
  '/api/endorsements': 'writes',
  '/api/alerts': 'writes',
  '/api/sessions': 'writes',
  '/api/submissions': 'writes',
  '/api/submissions/:token/picture': 'writes',
  '/espace/sortir': 'writes',
  '/proposition': 'writes',
  '/contribuer/:project': 'reads',
  '/api/projects/:project/progress': 'reads',
  '/api/desk/auth': 'reads',
  '/api/desk/callback': 'reads',
  '/api/mail-events': 'signed',
  '/api/github-events': 'signed',
};

const PLACE: Record<string, string> = { project: PROJECT, step: 'projet' };
/** Pages, unlike functions, have a slash at the end. */
const PAGES = /^\/(?:proposition|proposer|appuyer)(?:\/|$)/;
const filled = (route: string, place = PLACE) =>
  `${route.replace(/:(\w+)/g, (_, name: string) => place[name] ?? 'x')}${PAGES.test(route) ? '/' : ''}`;

let ids: Ids;
const cookies = new Map<Who, string>();

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async ({ browser, baseURL }) => {
  const request = await browser.newContext({ baseURL: baseURL ?? '' });
  const sent = await request.request.post('/api/offers', {
    data: {
      project: PROJECT,
      need: NEED,
      quantity: 1,
      message: 'Pour la table.',
      name: 'Table Essai',
      email: GIVER,
      consent: true,
    },
  });
  const proposed = await request.request.post('/api/submissions', {
    data: proposalTo(OTHER_CAISSE, PROPOSER, 'Table Essai en plein air'),
  });
  ids = {
    offer: ((await sent.json()) as { id: string }).id,
    submission: ((await proposed.json()) as { id: string }).id,
  };
  await request.request.post(linkIn(await mailMatching(GIVER, /confirm/i), '/confirmer/'));
  await request.close();
  await enter(browser, baseURL, 'giver', GIVER);
  await enter(browser, baseURL, 'promoter', await addressOf({ project: PROJECT }));
  await enter(browser, baseURL, 'other promoter', await addressOf({ project: OTHER_PROJECT }));
  await enter(browser, baseURL, 'team', await addressOf({ caisse: CAISSE }));
  await enter(browser, baseURL, 'other team', await addressOf({ caisse: OTHER_CAISSE }));
  await enter(browser, baseURL, 'central', await addressOf({ central: true }));
  await enter(browser, baseURL, 'proposer', PROPOSER);
  cookies.set('forged', `__Host-perron-espace=${'A'.repeat(43)}`);
});

async function enter(browser: Browser, baseURL: string | undefined, as: Who, email: string) {
  const context = await browser.newContext({ baseURL: baseURL ?? '', javaScriptEnabled: false });
  await signIn(await context.newPage(), email);
  const held = (await context.cookies()).map(({ name, value }) => `${name}=${value}`);
  cookies.set(as, held.join('; '));
  await context.close();
}

const headersOf = (as: Who): Record<string, string> =>
  cookies.has(as) ? { cookie: cookies.get(as) ?? '' } : {};

test('every path that runs code is in a table', async () => {
  const listed = [
    ...privates.map(({ route }) => route),
    ...Object.keys(links),
    ...Object.keys(open),
  ];
  expect([...new Set(listed)].sort()).toEqual(await routes());
});

for (const { route, path, opens, posts, holder = 'team' } of privates) {
  test(`${route} opens for whom it is for`, async ({ request }) => {
    for (const as of who) {
      const expected = opens[as] ?? 404;
      const got = await request.get(path(ids), { headers: headersOf(as), maxRedirects: 0 });
      expect([as, got.status()]).toEqual([as, expected]);
      expect(got.headers()['cache-control']).toContain('no-store');
      if (expected !== 200) expect(await got.text()).not.toContain('Table Essai');
      if (posts && expected !== 200) await refusesPost(request, path(ids), as, expected);
    }
  });

  if (posts) {
    test(`${route} takes nothing that another site sends`, async ({ request }) => {
      const headers = { ...headersOf(holder), origin: 'https://autre.example' };
      const got = await request.post(path(ids), {
        headers,
        form: { do: 'accept' },
        maxRedirects: 0,
      });
      expect(got.status()).toBe(403);
    });
  }
}

/** A POST is refused as the page is: nothing more can be done than can be seen. */
async function refusesPost(request: APIRequestContext, path: string, as: Who, expected: number) {
  const got = await request.post(path, {
    headers: { ...headersOf(as), origin: new URL(path, test.info().project.use.baseURL).origin },
    form: { do: 'accept', quantity: '1' },
    maxRedirects: 0,
  });
  expect([as, 'POST', got.status()]).toEqual([as, 'POST', expected]);
}

const hour = 3_600_000;
const secret = localDefaults.PERRON_SIGNING_SECRET;
const promoter = catalogueReader(catalogueFile())().projects[PROJECT]?.promoter.contact;
/** A promoter's links are bound to the address that they go to. */
const holderOf = (purpose: LinkPurpose) =>
  ['answer-offer', 'deliver-offer', 'check-need'].includes(purpose) ? promoter : undefined;

for (const [route, purpose] of Object.entries(links)) {
  test(`${route} opens with its own link only`, async ({ request }) => {
    const path = (token: string) => filled(route, { ...PLACE, token });
    const good = signLink(
      secret,
      purpose,
      ids.offer,
      new Date(Date.now() + hour),
      holderOf(purpose),
    );
    const late = signLink(
      secret,
      purpose,
      ids.offer,
      new Date(Date.now() - hour),
      holderOf(purpose),
    );
    const other = signLink(
      secret,
      purpose === 'confirm-offer' ? 'follow-offer' : 'confirm-offer',
      ids.offer,
      new Date(Date.now() + hour),
    );
    const stranger = signLink(
      'another secret, of more than 32 characters',
      purpose,
      ids.offer,
      new Date(Date.now() + hour),
    );
    const flipped = `${good.slice(0, -2)}${good.at(-2) === 'A' ? 'B' : 'A'}${good.slice(-1)}`;
    for (const token of [other, stranger, flipped, 'x', '%00']) {
      for (const method of ['GET', 'POST']) {
        const got = await request.fetch(path(token), { method, maxRedirects: 0 });
        expect([method, token === other, got.status()]).toEqual([method, token === other, 403]);
      }
    }
    const got = await request.get(path(late), { maxRedirects: 0 });
    // A confirmed offer's receipt leads on to where the offer is followed, late or not.
    expect(purpose === 'confirm-offer' ? [200, 303, 410] : [410]).toContain(got.status());
  });
}

for (const [route, kind] of Object.entries(open)) {
  test(`${route} ${kind === 'reads' ? 'changes nothing' : 'takes nothing from elsewhere'}`, async ({
    request,
  }) => {
    const headers = { origin: 'https://autre.example', 'sec-fetch-site': 'cross-site' };
    const got = await request.post(filled(route), { headers, form: { a: 'b' }, maxRedirects: 0 });
    if (kind === 'reads') expect([404, 405]).toContain(got.status());
    // Without the service's signature, or without a secret to check it with.
    else if (kind === 'signed') expect([401, 403, 404, 503]).toContain(got.status());
    else expect(got.status()).toBe(403);
  });
}
