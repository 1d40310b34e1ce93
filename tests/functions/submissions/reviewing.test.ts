import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { homePageFor } from '../../../netlify/adapters/spaces/home-page.ts';
import { visitorOf } from '../../../netlify/adapters/spaces/visitor.ts';
import { act } from '../../../netlify/adapters/submissions/act.ts';
import { startSubmission } from '../../../netlify/adapters/submissions/start-submission.ts';
import {
  invitations,
  submissionHistory,
  submissionPictures,
  submissions,
} from '../../../netlify/database/tables.ts';
import { invitationsRoom } from '../../../netlify/http/spaces/invitations-room.ts';
import { proposalPicture } from '../../../netlify/http/spaces/proposal-picture.ts';
import { proposalRoom } from '../../../netlify/http/spaces/proposal-room.ts';
import type { Catalogue } from '../../../src/model/catalogue.ts';
import type { Review } from '../../../src/model/review.ts';
import { CENTRAL_ADDRESS } from '../../support/catalogue.ts';
import { emptyTables } from '../../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import {
  makeSubmission,
  PROPOSER,
  soundAnswers,
  submissionInReview,
} from '../../support/make-submission.ts';
import { signedIn } from '../../support/sign-in.ts';
import { people, spaceCatalogue } from '../../support/space-catalogue.ts';
import { visit } from '../../support/space-forms.ts';
import { type TestWorld, testWorld } from '../../support/test-world.ts';

const CAISSE = 'caisse-de-limoilou';
const DAY_MS = 86_400_000;

let fresh: FreshDatabase;
let world: TestWorld;
let catalogue: Catalogue;
let team: string;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  catalogue = spaceCatalogue();
  world = testWorld(fresh.database, { catalogue: () => catalogue });
  team = await signedIn(world, people.team);
  world.sent.length = 0;
});

function decidedBy(decides: Review['decides']) {
  const caisse = catalogue.caisses[CAISSE];
  if (!caisse) throw new Error('the caisse is there');
  caisse.review.decides = decides;
}

const rowOf = async (id: string) => {
  const [row] = await world.database.select().from(submissions).where(eq(submissions.id, id));
  if (!row) throw new Error('the proposal is there');
  return row;
};
const linesOf = (id: string) =>
  world.database
    .select()
    .from(submissionHistory)
    .where(eq(submissionHistory.submissionId, id))
    .orderBy(submissionHistory.id);
const read = async (cookie: string, id: string) => {
  const { page } = await visit(world, cookie, proposalRoom(id));
  if (!page) throw new Error('the page opens');
  return page;
};
const mailTo = (address: string) => world.sent.filter(({ to }) => to === address);

describe('who reads a proposal', () => {
  test('its caisse’s team, and neither another one, a promoter, its proposer, nor a stranger', async () => {
    const { id } = await submissionInReview(world);
    expect(await visit(world, team, proposalRoom(id))).toMatchObject({ status: 200 });
    for (const who of [people.otherTeam, people.promoter, PROPOSER, CENTRAL_ADDRESS]) {
      const cookie = await signedIn(world, who);
      expect(await visit(world, cookie, proposalRoom(id)), who).toEqual({ status: 404 });
      const form = { do: 'accept', seen: '3' };
      expect(await visit(world, cookie, proposalRoom(id), form), who).toEqual({ status: 404 });
    }
    expect(await visit(world, '', proposalRoom(id))).toEqual({ status: 303, location: '/espace/' });
    expect((await rowOf(id)).status).toBe('in_review');
    for (const other of [randomUUID(), 'x', '__proto__']) {
      expect(await visit(world, team, proposalRoom(other))).toEqual({ status: 404 });
    }
  });

  test('nobody before it is sent', async () => {
    const id = randomUUID();
    await startSubmission(world, world.database, { id, answers: soundAnswers, caisse: CAISSE });
    expect(await visit(world, team, proposalRoom(id))).toEqual({ status: 404 });
  });

  test('sees all of it but the address', async () => {
    const { id } = await submissionInReview(world);
    const page = await read(team, id);
    expect(page).toMatchObject({
      as: 'team',
      status: 'in_review',
      confirmed: true,
      title: 'Des traîneaux pour la cour',
      organisation: 'Les Amis du traîneau',
      stopped: false,
      errors: [],
      changed: [],
      actions: ['accept', 'request-changes', 'refuse', 'move'],
      caisses: [{ slug: 'caisse-voisine' }],
      due: { left: 14 },
      history: [{ command: 'send' }, { command: 'confirm' }],
    });
    expect(JSON.stringify(page)).not.toContain(PROPOSER);
  });

  test('can decide nothing before the address is confirmed', async () => {
    const { id, revision } = await makeSubmission(world);
    const page = await read(team, id);
    expect(page).toMatchObject({ confirmed: false, status: 'received', actions: [] });
    const form = { do: 'accept', seen: String(revision) };
    const refused = await visit(world, team, proposalRoom(id), form);
    expect(refused).toMatchObject({ status: 409, attempt: { form: 'accept' } });
    expect(refused.attempt?.told).toContain('confirmer son adresse');
  });

  test('is told of what looks the same, and where it may be read', async () => {
    const { id } = await submissionInReview(world);
    const twin = await submissionInReview(world, {
      'promoter.email': ['autre@organisme.example'],
      'promoter.name': ['Les amis du traineau inc.'],
      title: ['Des luges'],
    });
    const far = await submissionInReview(world, {
      'promoter.email': ['loin@organisme.example'],
      caisse: ['caisse-voisine'],
    });
    expect(far.caisse).toBe('caisse-voisine');
    const { duplicates } = await read(team, id);
    expect(duplicates).toContainEqual({
      title: 'Des luges',
      why: 'same-organisation',
      of: 'proposal',
      href: `/espace/propositions/${twin.id}/`,
    });
    expect(duplicates).toContainEqual({
      title: 'Des traîneaux pour la cour',
      why: 'same-organisation',
      of: 'proposal',
    });
    expect(duplicates).toHaveLength(2);
  });
});

describe('a decision', () => {
  test('to accept is recorded, and told to the promoter with the word', async () => {
    const { id, revision } = await submissionInReview(world);
    const form = { do: 'accept', seen: String(revision), note: 'Bravo !' };
    const done = await visit(world, team, proposalRoom(id), form);
    expect(done).toEqual({
      status: 303,
      location: `/espace/propositions/${id}/?fait=proposition-accept`,
    });
    expect((await rowOf(id)).status).toBe('accepted');
    expect((await linesOf(id)).at(-1)).toMatchObject({
      actor: 'team',
      actorOf: CAISSE,
      command: 'accept',
      policyVersion: catalogue.policy.version,
    });
    expect((await read(team, id)).history.at(-1)).toMatchObject({
      command: 'accept',
      note: 'Bravo !',
    });
    expect(mailTo(PROPOSER).at(-1)?.text).toContain('Bravo');
    expect((await read(team, id)).actions).toEqual([]);
  });

  test('to ask for changes says why, and shows afterwards what changed', async () => {
    const { id, revision } = await submissionInReview(world);
    const form = { do: 'request-changes', seen: String(revision) };
    const empty = await visit(world, team, proposalRoom(id), { ...form, note: 'Le lieu ?' });
    expect(empty).toMatchObject({
      status: 422,
      attempt: { errors: [{ field: 'reasons' }], values: { note: 'Le lieu ?' } },
    });
    const why = { ...form, 'reason-UNCLEAR': 'oui', note: 'Le lieu ?' };
    expect(await visit(world, team, proposalRoom(id), why)).toMatchObject({ status: 303 });
    expect((await linesOf(id)).at(-1)).toMatchObject({ reasons: ['UNCLEAR'] });
    expect(mailTo(PROPOSER).at(-1)?.text).toContain('Le lieu');
    const written = {
      answers: { ...soundAnswers, title: ['Des traîneaux pour l’école'] },
      email: PROPOSER,
      title: 'Des traîneaux pour l’école',
    };
    await act(world, {
      id,
      command: { kind: 'resend', caisse: CAISSE },
      actor: { role: 'promoter' },
      written,
    });
    expect((await read(team, id)).changed).toEqual([
      {
        where: 'Titre',
        before: ['Des traîneaux pour la cour'],
        after: ['Des traîneaux pour l’école'],
      },
    ]);
    expect((await rowOf(id)).previousAnswers).not.toContain('cour');
  });

  test('to refuse needs a word, which the page helps to write', async () => {
    const { id, revision } = await submissionInReview(world);
    const form = { seen: String(revision), 'reason-NOT_LOCAL': 'oui' };
    const helped = await visit(world, team, proposalRoom(id), { ...form, do: 'suggest' });
    expect(helped).toMatchObject({ status: 200, attempt: { form: 'refuse', errors: [] } });
    const note = helped.attempt?.values.note ?? '';
    expect(note).toContain('hors du territoire');
    expect((await rowOf(id)).status).toBe('in_review');
    const bare = await visit(world, team, proposalRoom(id), { ...form, do: 'refuse' });
    expect(bare).toMatchObject({ status: 422, attempt: { errors: [{ field: 'note' }] } });
    await visit(world, team, proposalRoom(id), { ...form, do: 'refuse', note });
    expect((await rowOf(id)).status).toBe('refused');
    expect(mailTo(PROPOSER).at(-1)?.text).toContain('hors du territoire');
  });

  test('to move it takes it out of sight, and tells the other team', async () => {
    const { id, revision } = await submissionInReview(world);
    const form = { do: 'move', seen: String(revision), caisse: 'caisse-de-limoilou' };
    expect(await visit(world, team, proposalRoom(id), form)).toMatchObject({
      status: 422,
      attempt: { errors: [{ field: 'caisse' }] },
    });
    const moved = { ...form, caisse: 'caisse-voisine', note: 'C’est chez vous.' };
    expect(await visit(world, team, proposalRoom(id), moved)).toEqual({
      status: 303,
      location: `/espace/caisses/${CAISSE}/?fait=proposition-move`,
    });
    expect(await visit(world, team, proposalRoom(id))).toEqual({ status: 404 });
    expect(mailTo(people.otherTeam)).toHaveLength(1);
    const other = await signedIn(world, people.otherTeam);
    expect((await read(other, id)).history.at(-1)).toMatchObject({ command: 'move' });
  });

  test('is about what its maker saw: the second of two reviewers is told, and keeps what was typed', async () => {
    const { id, revision } = await submissionInReview(world);
    const seen = String(revision);
    const refuse = { do: 'refuse', seen, 'reason-NOT_NOW': 'oui', note: 'Merci quand même.' };
    const ask = { do: 'request-changes', seen, 'reason-UNCLEAR': 'oui', note: 'Où donc ?' };
    const [one, other] = await Promise.all([
      visit(world, team, proposalRoom(id), refuse),
      visit(world, team, proposalRoom(id), ask),
    ]);
    expect([one.status, other.status].toSorted()).toEqual([303, 409]);
    const late = one.status === 409 ? one : other;
    expect(late.attempt?.told).toContain('Quelqu’un d’autre vient d’agir');
    expect(late.attempt?.values.note).toBe((one.status === 409 ? refuse : ask).note);
    expect(late.page?.status).toBe((await rowOf(id)).status);
    expect(await linesOf(id)).toHaveLength(3);
  });

  test('on an older version is stale', async () => {
    const { id, revision } = await submissionInReview(world);
    const form = { do: 'accept', seen: String(revision - 1), note: 'Oui' };
    const stale = await visit(world, team, proposalRoom(id), form);
    expect(stale).toMatchObject({ status: 409, attempt: { values: { note: 'Oui' } } });
    expect(stale.attempt?.told).toContain('voici où cela en est');
  });

  test('cannot accept what the criteria refuse today', async () => {
    const { id, revision } = await submissionInReview(world);
    catalogue.policy.criteria.legalForms = ['cooperative'];
    const page = await read(team, id);
    expect(page).toMatchObject({ stopped: true, findings: [{ code: 'LEGAL_FORM', stops: true }] });
    const form = { do: 'accept', seen: String(revision) };
    const refused = await visit(world, team, proposalRoom(id), form);
    expect(refused).toMatchObject({ status: 409 });
    expect(refused.attempt?.told).toContain('un critère');
  });

  test('sent from elsewhere is refused', async () => {
    const { id, revision } = await submissionInReview(world);
    const form = { do: 'accept', seen: String(revision) };
    const headers = { origin: 'https://autre.example', 'sec-fetch-site': 'cross-site' };
    expect(await visit(world, team, proposalRoom(id), form, headers)).toMatchObject({
      status: 403,
    });
    expect((await rowOf(id)).status).toBe('in_review');
  });
});

describe('where both decide', () => {
  test('both must accept, and each sees who is awaited', async () => {
    decidedBy('both');
    const { id, revision } = await submissionInReview(world);
    const central = await signedIn(world, CENTRAL_ADDRESS);
    expect(await read(central, id)).toMatchObject({ as: 'central', awaited: ['team', 'central'] });
    const half = await visit(world, team, proposalRoom(id), {
      do: 'accept',
      seen: String(revision),
      note: 'La cour est à vous.',
    });
    expect(half.location).toBe(`/espace/propositions/${id}/?fait=proposition-half`);
    expect(await read(team, id)).toMatchObject({
      status: 'in_review',
      acceptedBy: ['team'],
      awaited: ['central'],
      actions: ['request-changes', 'refuse', 'move'],
    });
    const { revision: next } = await rowOf(id);
    const done = await visit(world, central, proposalRoom(id), {
      do: 'accept',
      seen: String(next),
      note: 'Bon potager !',
    });
    expect(done.location).toBe(`/espace/propositions/${id}/?fait=proposition-accept`);
    expect((await rowOf(id)).status).toBe('accepted');
    expect((await linesOf(id)).at(-1)).toMatchObject({ actor: 'central', actorOf: null });
    const told = mailTo(PROPOSER).at(-1)?.text;
    expect(told).toContain('La cour est à vous.');
    expect(told).toContain('Bon potager !');
  });

  test('a refusal by either is enough', async () => {
    decidedBy('both');
    const { id, revision } = await submissionInReview(world);
    const central = await signedIn(world, CENTRAL_ADDRESS);
    const form = {
      do: 'refuse',
      seen: String(revision),
      'reason-OTHER': 'oui',
      note: 'Non, merci.',
    };
    expect((await visit(world, central, proposalRoom(id), form)).status).toBe(303);
    expect((await rowOf(id)).status).toBe('refused');
  });

  test('where only the central team does, the caisse’s reads and may send it elsewhere', async () => {
    decidedBy('central');
    const { id, revision } = await submissionInReview(world);
    expect((await read(team, id)).actions).toEqual(['move']);
    const refused = await visit(world, team, proposalRoom(id), {
      do: 'accept',
      seen: String(revision),
    });
    expect(refused.attempt?.told).toContain('pas à vous');
  });
});

describe('the first private page', () => {
  const home = async (cookie: string) => {
    const request = new Request('https://perron.example/espace/', { headers: { cookie } });
    const visitor = await visitorOf(world, request);
    if (!visitor) throw new Error('somebody has entered');
    return homePageFor(world, visitor);
  };

  test('says how much waits at a caisse, and what is late', async () => {
    await submissionInReview(world);
    await submissionInReview(world, { 'promoter.email': ['deux@organisme.example'] });
    expect((await home(team)).caisses).toMatchObject([{ slug: CAISSE, waiting: 2, late: 0 }]);
    world.pass(15 * DAY_MS);
    team = await signedIn(world, people.team);
    expect((await home(team)).caisses).toMatchObject([{ waiting: 2, late: 2 }]);
  });

  test('shows the central team what it decides, and only that', async () => {
    const central = await signedIn(world, CENTRAL_ADDRESS);
    await submissionInReview(world);
    expect(await home(central)).toMatchObject({ caisses: [], projects: [] });
    expect((await home(central)).central).toBeUndefined();
    decidedBy('both');
    expect((await home(central)).central).toMatchObject([{ title: 'Des traîneaux pour la cour' }]);
    expect((await home(team)).central).toBeUndefined();
  });

  test('leads whoever has proposed to where it is followed', async () => {
    const { id } = await makeSubmission(world);
    const promoter = await signedIn(world, PROPOSER);
    expect(mailTo(PROPOSER).at(-1)?.text).toContain('/espace/entrer/');
    const { proposals } = await home(promoter);
    expect(proposals).toMatchObject([{ id, status: 'received' }]);
    expect(proposals[0]?.link).toMatch(/^\/proposition\/[\w-]+\/$/);
    expect((await home(team)).proposals).toEqual([]);
  });
});

describe('invitations', () => {
  const page = (cookie: string) => visit(world, cookie, invitationsRoom(CAISSE));
  const form = { do: 'invite', key: randomUUID(), label: 'Les voisins', times: 'once', days: '90' };

  test('are for the team of the caisse', async () => {
    expect((await page(team)).status).toBe(200);
    for (const who of [people.otherTeam, people.promoter, CENTRAL_ADDRESS]) {
      const cookie = await signedIn(world, who);
      expect(await visit(world, cookie, invitationsRoom(CAISSE), form), who).toEqual({
        status: 404,
      });
    }
    expect(await world.database.select().from(invitations)).toEqual([]);
  });

  test('are made once however often it is pressed, and show what came of them', async () => {
    const here = `/espace/caisses/${CAISSE}/invitations/?fait=invitation#invitation-${form.key}`;
    for (const _ of [1, 2]) {
      const made = await visit(world, team, invitationsRoom(CAISSE), form);
      expect(made).toEqual({ status: 303, location: here });
    }
    const before = (await page(team)).page?.invitations;
    expect(before).toMatchObject([
      { label: 'Les voisins', once: true, state: 'open', proposals: [] },
    ]);
    expect(before?.[0]?.link).toMatch(
      /^https:\/\/perron\.example\/proposer\/invitation\/[\w-]+\/$/,
    );
    const id = randomUUID();
    const answers = { title: ['Secret'] };
    await startSubmission(world, world.database, {
      id,
      answers,
      caisse: CAISSE,
      invitation: form.key,
    });
    const after = (await page(team)).page?.invitations;
    expect(after).toMatchObject([{ state: 'used', proposals: [{ status: 'draft' }] }]);
    expect(JSON.stringify(after)).not.toContain('Secret');
    expect(after?.[0]?.link).toBeUndefined();
  });

  test('are taken back', async () => {
    await visit(world, team, invitationsRoom(CAISSE), form);
    const revoke = { do: 'revoke', invitation: form.key };
    expect((await visit(world, team, invitationsRoom(CAISSE), revoke)).status).toBe(303);
    expect((await page(team)).page?.invitations).toMatchObject([{ state: 'revoked' }]);
    const other = await signedIn(world, people.otherTeam);
    const elsewhere = await visit(world, other, invitationsRoom('caisse-voisine'), revoke);
    expect(elsewhere.status).toBe(409);
  });

  test('say what is to be corrected', async () => {
    const bad = { ...form, times: '', days: '5' };
    expect(await visit(world, team, invitationsRoom(CAISSE), bad)).toMatchObject({
      status: 422,
      attempt: {
        errors: [{ field: 'times' }, { field: 'days' }],
        values: { label: 'Les voisins' },
      },
    });
  });
});

test('the picture of a proposal is shown to those who decide, and to nobody else', async () => {
  const { id } = await submissionInReview(world);
  await world.database.insert(submissionPictures).values({
    submissionId: id,
    bytes: new Uint8Array([1, 2, 3]),
    type: 'image/webp',
    width: 1,
    height: 1,
    savedAt: world.clock.now(),
  });
  const asked = async (cookie: string) => {
    const request = new Request('https://perron.example/espace/', { headers: { cookie } });
    const visitor = await visitorOf(world, request);
    if (!visitor) throw new Error('somebody has entered');
    return proposalPicture(world, visitor, id);
  };
  const shown = await asked(team);
  expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/webp']);
  expect([...new Uint8Array(await shown.arrayBuffer())]).toEqual([1, 2, 3]);
  expect((await asked(await signedIn(world, people.otherTeam))).status).toBe(404);
});
