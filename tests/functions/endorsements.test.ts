import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressHash } from '../../netlify/adapters/address-hash.ts';
import { readDataKeys } from '../../netlify/adapters/data-keys.ts';
import { deliverDue } from '../../netlify/adapters/deliver-due.ts';
import { localDefaults } from '../../netlify/adapters/demonstration.ts';
import { endorseLink } from '../../netlify/adapters/endorsements/endorse-link.ts';
import { eraseAbout } from '../../netlify/adapters/privacy/erase-about.ts';
import { heldAbout } from '../../netlify/adapters/privacy/held-about.ts';
import { readProgress } from '../../netlify/adapters/progress/read-progress.ts';
import { budgetOf } from '../../netlify/adapters/promises/budget.ts';
import { keepPromises } from '../../netlify/adapters/promises/keep-promises.ts';
import { rewriteSubmissions } from '../../netlify/adapters/promises/rewrite-submissions.ts';
import { caisseProposals } from '../../netlify/adapters/spaces/proposals.ts';
import { act } from '../../netlify/adapters/submissions/act.ts';
import { renameSubmission } from '../../netlify/adapters/submissions/draft/rename-submission.ts';
import { publish } from '../../netlify/adapters/submissions/see-published.ts';
import {
  endorsements,
  type SubmissionRow,
  signIns,
  submissions,
} from '../../netlify/database/tables.ts';
import { answerProgress } from '../../netlify/http/answer-progress.ts';
import { openEndorsable } from '../../netlify/http/endorsements/open-endorsable.ts';
import { receiveEndorsement } from '../../netlify/http/endorsements/receive-endorsement.ts';
import { proposalRoom } from '../../netlify/http/spaces/proposal-room.ts';
import type { Catalogue } from '../../src/model/catalogue.ts';
import { testCatalogue } from '../support/catalogue.ts';
import { emptyTables } from '../support/empty-tables.ts';
import {
  atLink,
  endorse,
  endorseAsData,
  endorseByForm,
  endorsementPath,
  goodEndorsement,
} from '../support/endorse.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { makeSubmission, submissionInReview } from '../support/make-submission.ts';
import { pageOf, seen } from '../support/page-of.ts';
import { signedIn } from '../support/sign-in.ts';
import { people, spaceCatalogue } from '../support/space-catalogue.ts';
import { visit } from '../support/space-forms.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const DAY_MS = 86_400_000;
const EMAIL = goodEndorsement.email;

let fresh: FreshDatabase;
let world: TestWorld;
let catalogue: Catalogue;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  catalogue = structuredClone(testCatalogue);
  catalogue.regions = { 'capitale-nationale': 'Capitale-Nationale', montreal: 'Montréal' };
  world = testWorld(fresh.database, { catalogue: () => catalogue });
});

const stored = () => fresh.database.select().from(endorsements);
const wanted = async (slug = 'des-velos') => {
  const url = `https://perron.example/api/projects/${slug}/progress`;
  const response = await answerProgress(world, new Request(url), {});
  return (await response.json()).endorsements;
};
const tokenOf = (row: SubmissionRow) =>
  new URL(endorseLink(world, row)).pathname.split('/')[2] ?? '';
const openToken = (token: string, method = 'GET') =>
  openEndorsable(
    () => world,
    new Request(`https://perron.example/appuyer/${token}/`, { method }),
    token,
  );

describe('wanting a published project', () => {
  test('is stored with its consent and its mail, and asks for little', async () => {
    const response = await endorseAsData(world);
    expect(response.status).toBe(201);
    const [row, ...others] = await stored();
    expect(others).toEqual([]);
    expect(await response.json()).toEqual({ id: row?.id, status: 'unconfirmed' });
    expect(row).toMatchObject({
      project: 'des-velos',
      municipality: 'Québec',
      consentVersion: '2026-11',
      consentText: 'J’accepte que Perron compte mon appui.',
      policyVersion: '2026-11',
    });
    expect(JSON.stringify(row)).not.toContain(EMAIL);
    expect(world.sent).toMatchObject([{ to: EMAIL }]);
    expect(world.sent[0]?.text).not.toContain('Camille');
    expect(await wanted()).toMatchObject({ total: 0 });
    expect(JSON.stringify(world.logged)).not.toContain(EMAIL);
  });

  test('by a form without a script, sends the browser to the thanks', async () => {
    const response = await endorseByForm(world, { idempotencyKey: '' });
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/merci/appui/');
  });

  test('is confirmed by the button of the mailed page alone, once, and forgets the address', async () => {
    await endorseAsData(world);
    const path = endorsementPath(world);
    const page = await pageOf(await atLink(world, path));
    expect(page.querySelector('button')?.textContent).toBe('Oui, je veux ce projet ici');
    expect(await wanted()).toMatchObject({ total: 0 });
    const done = await atLink(world, path, 'confirm');
    expect(seen((await pageOf(done)).querySelector('h1')?.textContent)).toBe(
      'Merci, votre appui est compté',
    );
    await atLink(world, path, 'confirm');
    expect(await wanted()).toEqual({ total: 1, here: 1, region: 0, elsewhere: 0 });
    const [row] = await stored();
    expect(row).toMatchObject({ status: 'confirmed', email: null });
    expect(row?.addressHash).toBe(addressHash(world.signingSecret, EMAIL));
    expect(world.sent).toHaveLength(1);
  });

  test('is taken back by the same link, months later, and leaves nothing of the person', async () => {
    const path = await endorse(world);
    world.pass(100 * DAY_MS);
    await atLink(world, path, 'withdraw');
    expect(await wanted()).toMatchObject({ total: 0 });
    expect(await stored()).toMatchObject([
      { status: 'withdrawn', municipality: null, region: null, addressHash: null, email: null },
    ]);
    const page = await pageOf(await atLink(world, path));
    expect(page.querySelector('h1')?.textContent).toBe('Votre appui est retiré');
    expect(page.querySelector('form')).toBe(null);
    // Whoever wants it again, on the same day even, says so again.
    await endorse(world);
    await endorse(world, { municipality: 'Lévis' });
    expect(await wanted()).toMatchObject({ total: 1 });
  });

  test('is counted by where people live', async () => {
    await endorse(world);
    await endorse(world, { email: 'b@visiteur.example', municipality: 'quebec' });
    await endorse(world, { email: 'c@visiteur.example', municipality: 'Boischatel' });
    await endorse(world, { email: 'd@visiteur.example', region: 'montreal' });
    expect(await wanted()).toEqual({ total: 4, here: 2, region: 1, elsewhere: 1 });
    const progress = await readProgress(fresh.url, 10_000);
    if (!progress.ok) throw new Error(progress.reason);
    const groups = progress.projects.get('des-velos')?.wantedBy ?? [];
    expect(groups.reduce((sum, each) => sum + each.people, 0)).toBe(4);
    expect(JSON.stringify([...progress.projects])).not.toMatch(/visiteur/);
  });
});

describe('the same person again', () => {
  test('is answered the same, and counts once, where they last said they live', async () => {
    await endorse(world);
    world.pass(DAY_MS);
    const again = await endorseAsData(world, { email: EMAIL.toUpperCase(), municipality: 'Lévis' });
    expect([again.status, (await again.json()).status]).toEqual([201, 'unconfirmed']);
    expect(await wanted()).toMatchObject({ total: 1, here: 1 });
    const path = endorsementPath(world, EMAIL.toUpperCase());
    await atLink(world, path, 'confirm');
    expect(await wanted()).toEqual({ total: 1, here: 0, region: 1, elsewhere: 0 });
    // Each of the links takes back all that the person said of it.
    await atLink(world, path, 'withdraw');
    expect(await wanted()).toMatchObject({ total: 0 });
  });

  test('learns from no answer whether somebody had come before', async () => {
    const first = await endorseAsData(world);
    const second = await endorseAsData(world);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await first.text()).toBe(await second.text());
    await atLink(world, endorsementPath(world), 'confirm');
    const third = await endorseAsData(world);
    expect(third.status).toBe(201);
    expect(await third.json()).toMatchObject({ status: 'unconfirmed' });
    expect(await stored()).toHaveLength(1);
    expect(world.sent).toHaveLength(1);
  });

  test('with a key is found, and another thing under that key is refused', async () => {
    const key = { idempotencyKey: 'une-clé' };
    const statuses = await Promise.all([
      endorseAsData(world, key),
      endorseAsData(world, key),
      endorseAsData(world, key),
    ]);
    expect(statuses.map(({ status }) => status).sort()).toEqual([200, 200, 201]);
    const other = await endorseAsData(world, { ...key, municipality: 'Lévis' });
    expect(other.status).toBe(422);
    expect(await other.json()).toMatchObject({ errors: [{ code: 'KEY_REUSED' }] });
    expect(await stored()).toHaveLength(1);
  });

  test('under the key of what was taken back, is not in the hands of who took it back', async () => {
    const mine = { idempotencyKey: 'une-clé', email: 'malin@visiteur.example' };
    const path = await endorse(world, mine);
    await atLink(world, path, 'withdraw');
    const other = await endorseAsData(world, { idempotencyKey: mine.idempotencyKey });
    expect(other.status).toBe(422);
    await atLink(world, path, 'confirm');
    expect(await wanted()).toMatchObject({ total: 0 });
  });

  test('learns nothing more from a mailbox that was written to too often', async () => {
    await endorseAsData(world);
    for (let round = 0; round < 20; round += 1) {
      await endorseAsData(world, { idempotencyKey: `${round}` });
    }
    const again = await endorseAsData(world);
    const never = await endorseAsData(world, { municipality: 'Lévis' });
    expect([again.status, never.status]).toEqual([429, 429]);
    expect(await again.text()).toBe(await never.text());
  });

  test('cannot be flooded with mails', async () => {
    const answers: number[] = [];
    for (let round = 0; round < 22; round += 1) {
      const { status } = await endorseAsData(world, { municipality: `Rang ${round}` });
      answers.push(status);
    }
    expect(answers.filter((status) => status === 201)).toHaveLength(20);
    expect(answers.at(-1)).toBe(429);
    expect(await stored()).toHaveLength(20);
  });
});

describe('what cannot be taken', () => {
  test.each([
    [{ project: 'inconnu' }, 404, 'UNKNOWN_PROJECT'],
    [{ project: '__proto__' }, 404, 'UNKNOWN_PROJECT'],
    [{ project: 'termine' }, 409, 'PROJECT_ENDED'],
    [{ project: 'passe' }, 409, 'PROJECT_ENDED'],
    [{ project: undefined }, 422, 'NOTHING_ENDORSED'],
    [{ project: undefined, proposal: 'x' }, 404, 'UNKNOWN_PROPOSAL'],
    [{ region: 'atlantide' }, 422, 'WRONG_FORM'],
    [{ website: 'x' }, 422, 'NOT_EMPTY'],
    [{ consent: false }, 422, 'WRONG_FORM'],
  ])('%j', async (changes, status, code) => {
    const response = await endorseAsData(world, changes);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ code }] });
    expect(await stored()).toEqual([]);
  });

  test('comes back as typed, with what is to be corrected', async () => {
    const response = await endorseByForm(world, { email: 'camille<b>', municipality: 'Québec' });
    expect(response.status).toBe(422);
    const page = await pageOf(response);
    expect(page.querySelector('[data-error-summary] a')?.getAttribute('href')).toBe('#email');
    expect(page.querySelector('#municipality')?.getAttribute('value')).toBe('Québec');
    expect(page.querySelector('#email')?.getAttribute('value')).toBe('camille<b>');
    expect(page.querySelector('option[selected]')?.getAttribute('value')).toBe(
      'capitale-nationale',
    );
  });

  test('comes from another site, in another way, too big, or in no form', async () => {
    const foreign = await endorseAsData(world, {}, { origin: 'https://autre.example' });
    expect(foreign.status).toBe(403);
    const send = (init: RequestInit) =>
      receiveEndorsement(world, new Request('https://perron.example/api/endorsements', init), {});
    expect((await send({ method: 'GET' })).status).toBe(405);
    expect((await send({ method: 'POST', body: 'x' })).status).toBe(415);
    const headers = { 'content-type': 'application/json' };
    expect((await send({ method: 'POST', headers, body: 'x'.repeat(70_000) })).status).toBe(413);
    expect((await send({ method: 'POST', headers, body: '{' })).status).toBe(422);
    expect(await stored()).toEqual([]);
  });

  test('is not thanked for when it is not stored', async () => {
    const broken = { ...world, database: { transaction: () => Promise.reject(new Error(EMAIL)) } };
    const response = await endorseAsData(broken as unknown as TestWorld);
    expect(response.status).toBe(503);
    expect(JSON.stringify(world.logged)).not.toContain(EMAIL);
  });
});

describe('a proposal under review', () => {
  test('is shown by its link to who may want it, with nothing of its promoter’s address', async () => {
    const row = await submissionInReview(world);
    const opened = await openToken(tokenOf(row));
    if (opened instanceof Response) throw new Error('it opens');
    expect(opened.status).toBe(200);
    expect(opened.page?.subject).toMatchObject({
      title: 'Des traîneaux pour la cour',
      organisation: 'Les Amis du traîneau',
      place: { municipality: 'Québec', regionName: 'Capitale-Nationale' },
      window: { start: '2026-12-01', end: '2027-03-31' },
    });
    expect(JSON.stringify(opened)).not.toContain('@');
    expect(opened.headers.get('x-robots-tag')).toContain('noindex');
  });

  test('opens with its own link only, and takes nothing itself', async () => {
    const row = await submissionInReview(world);
    const token = tokenOf(row);
    for (const other of ['x', `${token.slice(0, -3)}AAA`, '%00']) {
      expect((await openToken(other)).status).toBe(403);
      expect((await openToken(other, 'POST')).status).toBe(403);
    }
    expect((await openToken(token, 'POST')).status).toBe(405);
    world.pass(800 * DAY_MS);
    expect((await openToken(token)).status).toBe(410);
  });

  test('says kindly that it is over, before it is sent for good and after it is refused', async () => {
    const waiting = await makeSubmission(world);
    expect((await openToken(tokenOf(waiting))).status).toBe(410);
    const row = await submissionInReview(world, { title: ['Une glissade'] });
    const command = { kind: 'refuse', seen: row.revision, reasons: ['UNCLEAR'] } as const;
    const actor = { role: 'team', of: 'caisse-de-limoilou' } as const;
    expect(await act(world, { id: row.id, command, actor, note: 'Merci.' })).toMatchObject({
      ok: true,
    });
    expect((await openToken(tokenOf(row))).status).toBe(410);
    const late = await endorseAsData(world, { project: undefined, proposal: tokenOf(row) });
    expect(late.status).toBe(410);
    expect(await late.json()).toMatchObject({ errors: [{ code: 'PROPOSAL_OVER' }] });
  });

  test('sends nobody the words of its promoter before somebody has read them', async () => {
    const row = await submissionInReview(world, { title: ['Achetez sur spam point exemple'] });
    await endorseAsData(world, { project: undefined, proposal: tokenOf(row) });
    const mail = world.sent.find(({ to }) => to === EMAIL);
    expect(mail?.text).toContain('Caisse de Limoilou');
    expect(`${mail?.subject}${mail?.text}${mail?.html}`).not.toContain('spam');
  });

  test('keeps its endorsements when it is renamed, and gives them to the project that it becomes', async () => {
    const row = await submissionInReview(world);
    const proposal = tokenOf(row);
    const path = await endorse(world, { project: undefined, proposal });
    await renameSubmission(world, { id: row.id, slug: row.slug ?? '' });
    const [renamed] = await fresh.database.select().from(submissions);
    expect(renamed?.slug).not.toBe(row.slug);
    const slug = renamed?.slug ?? '';
    await publish(world, row.id);
    const { 'des-velos': like } = catalogue.projects;
    if (!like) throw new Error('the catalogue has it');
    catalogue.projects[slug] = like;
    expect(await wanted(slug)).toMatchObject({ total: 1, here: 1 });
    const led = await openToken(proposal);
    expect(led instanceof Response && led.headers.get('location')).toBe(
      `/projets/${slug}/appuyer/`,
    );
    // The same person on the project's own page is still one person.
    await endorse(world, { project: slug });
    expect(await wanted(slug)).toMatchObject({ total: 1 });
    await atLink(world, path, 'withdraw');
    expect(await wanted(slug)).toMatchObject({ total: 0 });
  });

  test('shows its team how many, by where they live, and what exists already', async () => {
    catalogue = { ...spaceCatalogue(), regions: catalogue.regions };
    catalogue.resources = [
      {
        name: 'Menuiserie du coin',
        summary: 'On y scie.',
        regions: ['capitale-nationale'],
        sectors: [],
        skills: ['carpentry'],
        materials: [],
      },
      {
        name: 'École du soir',
        summary: 'On y apprend.',
        regions: [],
        sectors: ['education'],
        skills: [],
        materials: [],
      },
    ];
    const row = await submissionInReview(world);
    const other = await submissionInReview(world, { title: ['Une autre'] });
    const proposal = tokenOf(row);
    await endorse(world, { project: undefined, proposal });
    await endorse(world, {
      project: undefined,
      proposal,
      email: 'b@visiteur.example',
      region: 'montreal',
    });
    const cookie = await signedIn(world, people.team);
    const { page } = await visit(world, cookie, proposalRoom(row.id));
    expect(page?.wanted).toEqual({
      municipality: 'Québec',
      counts: { total: 2, here: 1, region: 0, elsewhere: 1 },
    });
    expect(page?.resources.map(({ name }) => name)).toEqual(['Menuiserie du coin']);
    expect(page?.resourcePolicy).toBe('redirect');
    const listed = await caisseProposals(world, 'caisse-de-limoilou');
    expect(listed.find(({ id }) => id === row.id)?.endorsed).toBe(2);
    expect(listed.find(({ id }) => id === other.id)?.endorsed).toBe(undefined);
  });
});

describe('what is held about whoever endorses', () => {
  test('is shown and erased, for somebody whose address nothing keeps', async () => {
    await endorse(world);
    await endorse(world, { email: 'autre@visiteur.example' });
    world.sent.length = 0;
    const cookie = await signedIn(world, EMAIL);
    expect(cookie).not.toBe('');
    expect(JSON.stringify(await fresh.database.select().from(signIns))).not.toContain(EMAIL);
    const hash = addressHash(world.signingSecret, EMAIL);
    const held = await heldAbout(world, hash);
    expect(held.Appuis).toMatchObject([
      { Projet: 'Des vélos d’école remis sur la route', Municipalité: 'Québec', État: 'compté' },
    ]);
    await eraseAbout(world, hash);
    expect(await wanted()).toMatchObject({ total: 1 });
    expect(await heldAbout(world, hash)).toMatchObject({ Appuis: [] });
  });

  test('brings a link to the private pages to nobody else', async () => {
    await endorse(world);
    world.sent.length = 0;
    await signedIn(world, EMAIL);
    await expect(signedIn(world, 'inconnue@visiteur.example')).rejects.toThrow();
  });

  test('is written anew with another key while it waits', async () => {
    await endorseAsData(world);
    const [old] = (await stored()).map(({ email }) => email);
    const key = Buffer.alloc(32, 7).toString('base64');
    world.dataKeys = readDataKeys(`${key},${localDefaults.PERRON_DATA_KEY}`);
    const { done, unreadable } = await rewriteSubmissions(world, budgetOf(5_000));
    expect([done, unreadable]).toEqual([1, []]);
    const [row] = await stored();
    expect(row?.email).not.toBe(old);
    world.dataKeys = readDataKeys(key);
    const held = await heldAbout(world, addressHash(world.signingSecret, EMAIL));
    expect(held.Appuis).toMatchObject([{ Courriel: EMAIL }]);
  });
});

describe('as time passes', () => {
  test('what nobody confirms goes, and its mail with it', async () => {
    await endorseAsData(world);
    await endorse(world, { email: 'b@visiteur.example' });
    const path = endorsementPath(world);
    world.pass(8 * DAY_MS);
    await keepPromises(world);
    expect(await stored()).toMatchObject([{ status: 'confirmed' }]);
    expect((await atLink(world, path)).status).toBe(410);
    await deliverDue(world);
  });

  test('what was taken back goes later', async () => {
    const path = await endorse(world);
    await atLink(world, path, 'withdraw');
    world.pass(29 * DAY_MS);
    await keepPromises(world);
    expect(await stored()).toHaveLength(1);
    world.pass(2 * DAY_MS);
    await keepPromises(world);
    expect(await stored()).toEqual([]);
  });

  test('what nobody confirms goes, however many that were taken back are kept', async () => {
    const path = await endorse(world);
    await atLink(world, path, 'withdraw');
    const [back] = await stored();
    if (!back) throw new Error('one is stored');
    const others = Array.from({ length: 600 }, () => ({ ...back, id: crypto.randomUUID() }));
    await fresh.database.insert(endorsements).values(others);
    world.pass(DAY_MS);
    await endorseAsData(world, { email: 'b@visiteur.example' });
    world.pass(8 * DAY_MS);
    await keepPromises(world);
    expect(new Set((await stored()).map(({ status }) => status))).toEqual(new Set(['withdrawn']));
  });

  test('the rest goes some time after the end of the project, or after a refusal', async () => {
    await endorse(world);
    const row = await submissionInReview(world);
    await endorse(world, { project: undefined, proposal: tokenOf(row) });
    const command = { kind: 'withdraw' } as const;
    await act(world, { id: row.id, command, actor: { role: 'promoter' } });
    world.pass(89 * DAY_MS);
    await keepPromises(world);
    expect(await stored()).toHaveLength(2);
    world.pass(2 * DAY_MS);
    await keepPromises(world);
    expect(await stored()).toMatchObject([{ project: 'des-velos' }]);
    world.pass(200 * DAY_MS);
    await keepPromises(world);
    expect(await stored()).toEqual([]);
  });

  test('a project that leaves the site takes them along, unless it comes back', async () => {
    await endorse(world);
    const { 'des-velos': gone, ...rest } = catalogue.projects;
    if (!gone) throw new Error('the catalogue has it');
    const all = catalogue.projects;
    catalogue.projects = rest;
    await keepPromises(world);
    world.pass(30 * DAY_MS);
    catalogue.projects = all;
    await keepPromises(world);
    catalogue.projects = rest;
    world.pass(70 * DAY_MS);
    await keepPromises(world);
    expect(await stored()).toHaveLength(1);
    world.pass(91 * DAY_MS);
    await keepPromises(world);
    expect(await stored()).toEqual([]);
  });
});
