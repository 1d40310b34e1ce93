import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { signLink } from '../../../netlify/adapters/links.ts';
import { act } from '../../../netlify/adapters/submissions/act.ts';
import { openAnswers, openText } from '../../../netlify/adapters/submissions/sealed-columns.ts';
import { submissionHistory, submissions } from '../../../netlify/database/tables.ts';
import { openBeginning } from '../../../netlify/http/submissions/form-begin.ts';
import { nameAfterTitles } from '../../../src/submissions/form/name-after-titles.ts';
import { TEAM_ADDRESS, testCatalogue } from '../../support/catalogue.ts';
import { emptyTables } from '../../support/empty-tables.ts';
import {
  admitted,
  begin,
  fill,
  following,
  formRequest,
  goodAnswers,
  sending,
  step,
} from '../../support/follow-form.ts';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { mailedPath } from '../../support/mailed-path.ts';
import { type TestWorld, testWorld } from '../../support/test-world.ts';

const PROMOTER = 'potager@promoteur.example';
const DAY_MS = 86_400_000;

let fresh: FreshDatabase;
let world: TestWorld;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  world = testWorld(fresh.database);
});

async function only() {
  const rows = await fresh.database.select().from(submissions);
  const [row] = rows;
  if (!row || rows.length !== 1) throw new Error(`one proposal, not ${rows.length}`);
  return row;
}
async function held() {
  const { id, answers } = await only();
  return openAnswers(world.dataKeys, 'submissions.answers', id, answers);
}
const commands = async () =>
  (await fresh.database.select().from(submissionHistory).orderBy(submissionHistory.id)).map(
    ({ command, toStatus }) => [command, toStatus],
  );
const sentTo = (address: string) => world.sent.filter(({ to }) => to === address);
const beginWith = (fields: Record<string, string>, headers = {}, ip = '') =>
  openBeginning(() => world, formRequest('/proposition/', fields, headers), { ip });

describe('the questions that come first', () => {
  test('begin a form with what was said on the way', async () => {
    await begin(world, {
      region: 'capitale-nationale',
      sector: 'education',
      caisse: 'caisse-de-limoilou',
    });
    expect(await only()).toMatchObject({ status: 'draft', caisse: 'caisse-de-limoilou' });
    expect(await held()).toEqual({
      region: ['capitale-nationale'],
      sectors: ['education'],
      caisse: ['caisse-de-limoilou'],
    });
  });

  test('take nothing that does not exist for an answer', async () => {
    await begin(world, { region: 'constructor', sector: '<b>', caisse: '__proto__' });
    expect(await held()).toEqual({});
    expect((await only()).caisse).toBeNull();
  });

  test('say why a project is not for here, in the words of the criteria, and where else to go', async () => {
    const answered = await beginWith({ ...admitted, argent: 'oui', region: 'capitale-nationale' });
    if (answered instanceof Response) throw new Error('it is a page');
    expect(answered).toMatchObject({
      status: 422,
      page: {
        wayOn: false,
        excluded: [{ code: 'MONEY_ONLY', title: 'Il lui manque autre chose que de l’argent' }],
        resources: [{ name: 'La Ruche' }, { name: 'Outilthèque du quartier' }],
      },
    });
    expect(await fresh.database.select().from(submissions)).toEqual([]);
  });

  test('let one go on where the policy hosts', async () => {
    const { policy } = testCatalogue;
    world = testWorld(fresh.database, {
      catalogue: () => ({ ...testCatalogue, policy: { ...policy, resources: 'host' } }),
    });
    expect(await beginWith({ ...admitted, fin: 'non' })).toMatchObject({ page: { wayOn: true } });
    const on = await beginWith({ ...admitted, fin: 'non', suite: 'oui' });
    expect(on).toMatchObject({ status: 303 });
    await only();
  });

  test('advise who does not know, and then let them go on', async () => {
    const unsure = await beginWith({ ...admitted, fin: 'ne-sait-pas' });
    expect(unsure).toMatchObject({ status: 200, page: { wayOn: true, unsure: [{ id: 'fin' }] } });
    expect(await beginWith({ ...admitted, fin: 'ne-sait-pas', suite: 'oui' })).toMatchObject({
      status: 303,
    });
  });

  test('ask for the answers that are missing, and for nothing else', async () => {
    expect(await beginWith({ fin: 'oui', suite: 'oui' })).toMatchObject({
      status: 422,
      page: { unanswered: ['argent', 'depenses', 'organisme'], typed: { answers: { fin: 'oui' } } },
    });
  });

  test('take nothing from another site, from a program, nor from one place too often', async () => {
    const foreign = await beginWith(admitted, { origin: 'https://autre.example' });
    expect(foreign).toMatchObject({ status: 403 });
    expect(await beginWith({ ...admitted, website: 'https://spam.example' })).toMatchObject({
      status: 303,
    });
    expect(await fresh.database.select().from(submissions)).toEqual([]);
    const all = Array.from({ length: 61 }, () => beginWith(admitted, {}, '192.0.2.1'));
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });

  test('are asked before the form, whoever comes by its address', async () => {
    const answered = await openBeginning(() => world, formRequest('/proposition/'), {});
    expect(answered).toMatchObject({ status: 303 });
    expect(answered.headers.get('location')).toBe('/proposer/');
  });
});

describe('a page of the form', () => {
  test('keeps what is typed, whatever is wrong with it, and never stops anybody', async () => {
    const path = await begin(world);
    const typed = { title: '<script>alert(1)</script>', summary: 'Court', sectors: ['rien'] };
    const answered = await step(world, path, 'projet', typed);
    expect(answered).toEqual({ status: 303, to: `${path}lieu/?apres=projet` });
    expect(await held()).toMatchObject({
      title: ['<script>alert(1)</script>'],
      summary: ['Court'],
      sectors: ['rien'],
    });
    const untried = await step(world, path, 'projet');
    expect(untried.page?.shown).toEqual([]);
    const tried = await step(world, `${path}projet/?revoir`, 'projet');
    expect(tried.page?.shown.map(({ field }) => field)).toEqual(['summary', 'sectors']);
    expect(tried.page?.steps.find((each) => each.step.id === 'projet')).toMatchObject({
      state: 'to-mend',
      toMend: 2,
    });
    const next = await step(world, `${path}lieu/?apres=projet`, 'lieu');
    expect(next.page?.behind).toMatchObject({ step: { id: 'projet' }, toMend: 2 });
  });

  test('stays where it is for whoever only keeps', async () => {
    const path = await begin(world);
    const answered = await step(world, path, 'projet', { title: 'Un potager', do: 'garder' });
    expect(answered.to).toBe(`${path}projet/?revoir&fait=garder`);
  });

  test('leads through all the pages to the last one', async () => {
    const path = await begin(world);
    await fill(world, path);
    const view = (await sending(world, path)).page;
    expect(view?.errors).toEqual([]);
    expect(view?.steps.map((each) => [each.step.id, each.state])).toEqual([
      ['organisme', 'done'],
      ['projet', 'done'],
      ['lieu', 'done'],
      ['besoins', 'done'],
      ['photo', 'empty'],
      ['envoi', 'empty'],
    ]);
    expect(await held()).toEqual(goodAnswers);
  });

  test('does not undo another that is saved at the same moment', async () => {
    const path = await begin(world);
    await Promise.all([
      step(world, path, 'projet', { title: 'Un potager sur le toit' }),
      step(world, path, 'lieu', { 'place.municipality': 'Québec' }),
      step(world, path, 'organisme', { 'promoter.name': 'Les Toits Verts' }),
    ]);
    expect(await held()).toMatchObject({
      title: ['Un potager sur le toit'],
      'place.municipality': ['Québec'],
      'promoter.name': ['Les Toits Verts'],
    });
  });

  test('is kept by a script as one types, without taking a half-typed address for one', async () => {
    const path = await begin(world);
    const json = { accept: 'application/json' };
    const fields = { 'promoter.email': 'potager@promoteur.ex', do: 'garder' };
    expect((await step(world, path, 'organisme', fields, json)).status).toBe(204);
    expect(await held()).toMatchObject({ 'promoter.email': ['potager@promoteur.ex'] });
    expect((await only()).email).toBeNull();
    const whole = { 'promoter.email': PROMOTER };
    expect((await step(world, path, 'organisme', whole)).status).toBe(303);
    const { id, email } = await only();
    expect(openText(world.dataKeys, 'submissions.email', id, email)).toBe(PROMOTER);
  });

  test('takes nothing from another site, nor more than a form holds', async () => {
    const path = await begin(world);
    const foreign = { origin: 'https://autre.example', 'sec-fetch-site': 'cross-site' };
    expect((await step(world, path, 'projet', { title: 'Volé' }, foreign)).status).toBe(403);
    const big = { title: 'a'.repeat(300_000) };
    expect((await step(world, path, 'projet', big)).status).toBe(413);
    expect(await held()).toEqual({});
  });

  test('is not there under another name', async () => {
    const path = await begin(world);
    expect(await step(world, path, 'constructor')).toEqual({ status: 303, to: path });
  });
});

describe('the mailed link', () => {
  test('needs an address, and then goes there at most once an hour', async () => {
    const path = await begin(world);
    const without = await step(world, path, 'projet', { title: 'Un potager', do: 'lien' });
    expect(without.to).toBe(`${path}projet/?fait=sans-adresse`);
    const asks = { 'promoter.email': PROMOTER, do: 'lien' };
    expect((await step(world, path, 'organisme', asks)).to).toBe(`${path}organisme/?fait=lien`);
    await step(world, path, 'organisme', asks);
    expect(sentTo(PROMOTER)).toHaveLength(1);
    world.pass(3_600_000);
    await step(world, path, 'organisme', asks);
    expect(sentTo(PROMOTER)).toHaveLength(2);
  });

  test('carries nobody’s message: it says what a project may be called, and nothing else', async () => {
    const path = await begin(world);
    const told = 'Gagnez mille dollars\nÉcrivez à gain@piege.example '.repeat(1000);
    await step(world, path, 'projet', { title: told, summary: told });
    const asks = { 'promoter.name': told, 'promoter.email': PROMOTER, do: 'lien' };
    await step(world, path, 'organisme', asks);
    const [letter] = sentTo(PROMOTER);
    expect(letter?.subject).toBe('Votre proposition vous attend');
    expect(`${letter?.text} ${letter?.html}`).not.toMatch(/Gagnez|piege/);
    await step(world, path, 'projet', { title: 'Un potager sur le toit' });
    world.pass(3_600_000);
    await following(world, path, { do: 'lien' });
    expect(sentTo(PROMOTER)[1]?.subject).toContain('Un potager sur le toit');
  });

  test('confirms the address at the first thing done with it, and not by being read', async () => {
    const path = await begin(world);
    await step(world, path, 'organisme', { 'promoter.email': PROMOTER, do: 'lien' });
    const mailed = mailedPath(world, PROMOTER, 'proposition');
    expect((await step(world, mailed, 'projet')).status).toBe(200);
    expect((await only()).confirmedAt).toBeNull();
    const typed = { title: 'Un potager sur le toit' };
    expect((await step(world, mailed, 'projet', typed)).to).toMatch(mailed);
    expect((await only()).confirmedAt).not.toBeNull();
    // The browser where it was begun goes on by the mailed link too.
    const first = await step(world, path, 'projet');
    expect(first).toMatchObject({ status: 403, door: { title: 'Passez par le lien du courriel' } });
    expect((await step(world, path, 'projet', { title: 'Autre' })).status).toBe(403);
    expect(await held()).toMatchObject({ title: ['Un potager sur le toit'] });
    world.pass(3_600_000);
    expect((await following(world, path, { do: 'lien' })).status).toBe(200);
    expect(sentTo(PROMOTER)).toHaveLength(2);
  });

  test('dies with the address that it went to, and whoever changed it goes on', async () => {
    const path = await begin(world);
    await step(world, path, 'organisme', { 'promoter.email': PROMOTER, do: 'lien' });
    const mailed = mailedPath(world, PROMOTER, 'proposition');
    const other = { 'promoter.email': 'autre@promoteur.example' };
    const changed = await step(world, mailed, 'organisme', other);
    expect(await only()).toMatchObject({ confirmedAt: null });
    expect(changed.to).not.toContain(mailed);
    expect((await step(world, changed.to ?? '', 'projet')).status).toBe(200);
    expect(await step(world, mailed, 'projet')).toMatchObject({
      status: 403,
      door: { title: 'Ce lien n’est plus à vous' },
    });
  });

  test('that has expired brings a fresh one to the same address', async () => {
    const path = await begin(world);
    await step(world, path, 'organisme', { 'promoter.email': PROMOTER });
    const { id } = await only();
    const late = new Date(world.clock.now().getTime() - DAY_MS);
    const token = signLink(world.signingSecret, 'follow-submission', id, late, PROMOTER);
    const old = `/proposition/${token}/`;
    expect(await following(world, old)).toMatchObject({ status: 410, door: { form: {} } });
    expect(world.sent).toEqual([]);
    expect((await step(world, old, 'projet', { title: 'Non' })).status).toBe(410);
    expect((await following(world, old, { do: 'lien' })).status).toBe(200);
    expect((await following(world, mailedPath(world, PROMOTER, 'proposition'))).status).toBe(200);
  });

  test('that is altered, or whose proposal is erased, opens nothing', async () => {
    const path = await begin(world);
    expect((await following(world, `${path.slice(0, -3)}/`)).status).toBe(403);
    expect((await following(world, '/proposition/x/', { do: 'retirer' })).status).toBe(403);
    await fresh.database.update(submissions).set({ answers: null, erasedAt: new Date() });
    expect(await following(world, path)).toMatchObject({ status: 410 });
  });
});

describe('sending', () => {
  test('is refused as long as something is to be mended, or agreed to', async () => {
    const path = await begin(world);
    const empty = await sending(world, path, { consent: 'oui' });
    expect(empty).toMatchObject({ status: 422, page: { tried: true, consented: true } });
    expect(empty.page?.errors.map(({ field }) => field)).toContain('promoter.name');
    await fill(world, path);
    expect(await sending(world, path, {})).toMatchObject({
      status: 422,
      page: { errors: [], consented: false },
    });
    expect(await only()).toMatchObject({ status: 'draft' });
    expect(world.sent).toEqual([]);
  });

  test('asks to confirm the address, and only then does a team hear of it', async () => {
    const path = await begin(world);
    await fill(world, path);
    const sent = await sending(world, path, { consent: 'oui' });
    expect(sent).toEqual({ status: 303, to: `${path}?fait=envoi` });
    expect(await only()).toMatchObject({
      status: 'received',
      slug: 'un-potager-sur-le-toit-de-l-ecole',
      consentVersion: '2026-11',
    });
    expect(sentTo(PROMOTER)).toHaveLength(1);
    expect(sentTo(TEAM_ADDRESS)).toEqual([]);
    expect((await following(world, path)).page).toMatchObject({
      toConfirm: true,
      canConfirm: false,
      canEdit: false,
    });
    // Nobody confirms an address from elsewhere than its mailbox.
    await following(world, path, { do: 'confirmer' });
    expect(await only()).toMatchObject({ status: 'received', confirmedAt: null });

    const mailed = mailedPath(world, PROMOTER, 'proposition');
    expect((await following(world, mailed)).page).toMatchObject({ canConfirm: true });
    expect((await following(world, mailed, { do: 'confirmer' })).to).toBe(
      `${mailed}?fait=confirme`,
    );
    expect(await only()).toMatchObject({ status: 'in_review' });
    expect(sentTo(TEAM_ADDRESS)).toHaveLength(1);
    expect((await following(world, mailed)).page).toMatchObject({
      status: 'in_review',
      dueOn: '2026-12-07',
      canWithdraw: true,
    });
  });

  test('twice at once is sent once', async () => {
    const path = await begin(world);
    await fill(world, path);
    const both = await Promise.all([1, 2].map(() => sending(world, path, { consent: 'oui' })));
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    expect(await commands()).toEqual([['send', 'received']]);
    expect(sentTo(PROMOTER)).toHaveLength(1);
  });

  test('needs no more than that where the address is confirmed already', async () => {
    const path = await begin(world);
    await step(world, path, 'organisme', { 'promoter.email': PROMOTER, do: 'lien' });
    const mailed = mailedPath(world, PROMOTER, 'proposition');
    await fill(world, mailed);
    await sending(world, mailed, { consent: 'oui' });
    expect(await only()).toMatchObject({ status: 'in_review' });
    expect(sentTo(TEAM_ADDRESS)).toHaveLength(1);
  });

  test('names needs after what they are once, and no more when it is sent again', async () => {
    const path = await begin(world);
    const besoins = { 'needs[0].category': 'human', 'needs[0].title': 'Une me', do: 'garder' };
    await step(world, path, 'besoins', besoins);
    await fill(
      world,
      path,
      Object.fromEntries([
        ...Object.entries(goodAnswers).filter(([key]) => key !== 'needs[0].id'),
        ['needs[0].id', ['une-me']],
        ['needs[0].title', ['Une menuisière']],
      ]),
    );
    await sending(world, path, { consent: 'oui' });
    expect((await held())?.['needs[0].id']).toEqual(['une-menuisiere']);
    const mailed = mailedPath(world, PROMOTER, 'proposition');
    await following(world, mailed, { do: 'confirmer' });
    const { id, revision } = await only();
    const command = { kind: 'request-changes', seen: revision, reasons: ['UNCLEAR'] } as const;
    const actor = { role: 'team', of: 'caisse-de-limoilou' } as const;
    await act(world, { id, command, actor });
    const now = (await held()) ?? {};
    const retitled = { ...now, 'needs[0].title': ['Deux menuisières'] };
    await fill(world, mailed, retitled);
    await sending(world, mailed, { consent: 'oui' });
    const after = await held();
    expect([after?.['needs[0].id'], after?.['needs[0].title']]).toEqual([
      ['une-menuisiere'],
      ['Deux menuisières'],
    ]);
  });

  test('leaves nothing to be changed afterwards', async () => {
    const path = await begin(world);
    await fill(world, path);
    await sending(world, path, { consent: 'oui' });
    expect((await step(world, path, 'projet', { title: 'Trop tard' })).to).toBe(path);
    expect((await step(world, path, 'projet')).to).toBe(path);
    expect(await held()).toEqual(nameAfterTitles(goodAnswers));
    const json = { accept: 'application/json' };
    expect((await step(world, path, 'projet', { title: 'Non' }, json)).status).toBe(409);
  });
});

describe('following', () => {
  /** A proposal that its team reads, and the link that its promoter holds. */
  async function inReview(): Promise<string> {
    const path = await begin(world);
    await fill(world, path);
    await sending(world, path, { consent: 'oui' });
    const mailed = mailedPath(world, PROMOTER, 'proposition');
    await following(world, mailed, { do: 'confirmer' });
    return mailed;
  }
  const actor = { role: 'team', of: 'caisse-de-limoilou' } as const;

  test('shows what is asked on each page, and sends it again', async () => {
    const path = await inReview();
    const { id, revision } = await only();
    const command = { kind: 'request-changes', seen: revision, reasons: ['UNCLEAR'] } as const;
    await act(world, { id, command, actor, note: 'Dites qui arrose <b>l’été</b>.' });
    const view = (await following(world, path)).page;
    expect(view).toMatchObject({
      status: 'changes_requested',
      canEdit: true,
      said: {
        reasons: ['Quelque chose n’est pas assez clair.'],
        note: 'Dites qui arrose <b>l’été</b>.',
      },
    });
    const page = await step(world, path, 'projet');
    expect(page.page?.asked).toEqual(view?.said);
    const title = ['Un potager, et qui l’arrose'];
    await step(world, path, 'projet', { ...goodAnswers, title });
    expect((await sending(world, path, { consent: 'oui' })).to).toBe(`${path}?fait=envoi`);
    expect(await only()).toMatchObject({ status: 'in_review' });
    expect((await commands()).at(-1)).toEqual(['resend', 'in_review']);
  });

  test('says why it is refused, and where else to go', async () => {
    const path = await inReview();
    const { id, revision } = await only();
    const command = { kind: 'refuse', seen: revision, reasons: ['NOT_LOCAL'] } as const;
    await act(world, { id, command, actor });
    expect((await following(world, path)).page).toMatchObject({
      status: 'refused',
      said: { reasons: ['Ce n’est pas le territoire de cette caisse.'] },
      resources: [{ name: 'Outilthèque du quartier' }],
      canWithdraw: false,
    });
  });

  test('takes it back once, and leaves what was decided', async () => {
    const path = await inReview();
    expect((await following(world, path, { do: 'retirer' })).to).toBe(`${path}?fait=retire`);
    expect(await only()).toMatchObject({ status: 'withdrawn' });
    expect((await following(world, path, { do: 'retirer' })).to).toBe(path);
    expect((await commands()).filter(([command]) => command === 'withdraw')).toHaveLength(1);
  });

  test('shows where its page is once it is published', async () => {
    const path = await inReview();
    const { id } = await only();
    await act(world, { id, command: { kind: 'publish' }, actor: { role: 'desk' } });
    const { page } = await following(world, path);
    expect(page?.page).toBe('/projets/un-potager-sur-le-toit-de-l-ecole/');
    expect(page?.milestones.every(({ state }) => state === 'done')).toBe(true);
  });

  test('reading any of its pages changes nothing', async () => {
    const path = await inReview();
    const before = await only();
    for (const id of ['organisme', 'projet', 'lieu', 'besoins', 'etapes', 'photo']) {
      await step(world, path, id);
    }
    await sending(world, path);
    await following(world, path);
    const [after] = await fresh.database
      .select()
      .from(submissions)
      .where(eq(submissions.id, before.id));
    expect(after).toEqual(before);
  });
});
