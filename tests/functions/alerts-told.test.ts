import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepAlerts } from '../../netlify/adapters/alerts/keep-alerts.ts';
import { MOST_TOLD } from '../../netlify/adapters/alerts/write-letter.ts';
import { deliverDue } from '../../netlify/adapters/deliver-due.ts';
import { alertLetters, alerts, outbox } from '../../netlify/database/tables.ts';
import type { Catalogue, CataloguedProject } from '../../src/model/catalogue.ts';
import { alertPath, atAlert, follow, goodAlert } from '../support/alert.ts';
import { testCatalogue } from '../support/catalogue.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { confirmedOffer } from '../support/offer-in.ts';
import { seen } from '../support/page-of.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

// What alerts are told, when, and how often: on the real database, by the schedule alone.

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** From the Monday on which the tests begin to the Thursday at seven, in Québec. */
const TO_THURSDAY = 69 * HOUR_MS;
const EMAIL = goodAlert.email;

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
  const { 'des-velos': bicycles, termine } = catalogue.projects;
  if (!bicycles || !termine) throw new Error('the catalogue has them');
  catalogue.projects = { 'des-velos': bicycles, termine };
  world = testWorld(fresh.database, { catalogue: () => catalogue });
});

/** Lets the schedule run once, and gives the mails that it sent. */
async function run() {
  const before = world.sent.length;
  expect(await keepAlerts(world)).toEqual({ ok: true });
  await deliverDue(world);
  return world.sent.slice(before);
}

/** Publishes a project like another, with some needs of it. */
function publish(slug: string, changes: Partial<CataloguedProject> = {}, ids = ['mecano']) {
  const like = testCatalogue.projects['des-velos'];
  if (!like) throw new Error('the catalogue has it');
  const needs = like.needs.filter(({ id }) => ids.includes(id));
  catalogue.projects[slug] = { ...structuredClone(like), title: slug, needs, ...changes };
}

const endingOn = (end: string) => ({ window: { start: '2026-09-01', end } });

describe('each week', () => {
  test('tells at the hour what is missing, then only what is new, and nothing where nothing is', async () => {
    await follow(world);
    world.pass(TO_THURSDAY - 1);
    expect(await run()).toEqual([]);
    world.pass(1);
    const [first, ...none] = await run();
    expect(none).toEqual([]);
    expect(first?.to).toBe(EMAIL);
    expect(seen(first?.subject)).toBe('On cherche « Mécaniciens vélo pour guider les élèves »');
    expect(seen(first?.text)).toContain(
      'Il manque 2 personnes, jusqu’au 31 mai 2027. Comptez 12 heures chacune.',
    );
    expect(first?.text).toContain('https://perron.example/projets/des-velos/#besoin-mecano');
    expect(first?.unsubscribe).toBe(`https://perron.example${alertPath(world)}`);
    expect(first?.text).toContain(first?.unsubscribe);
    world.pass(HOUR_MS);
    expect(await run()).toEqual([]);
    world.pass(7 * DAY_MS);
    expect(await run()).toEqual([]);

    publish('un-atelier');
    publish('ailleurs', { region: 'montreal' });
    publish('des-planches', {}, ['velos']);
    expect(await run()).toEqual([]);
    world.pass(7 * DAY_MS);
    const [second, ...others] = await run();
    expect(others).toEqual([]);
    expect(second?.text).toContain('Il manque quelque chose de nouveau');
    expect(second?.text).toContain('/projets/un-atelier/#besoin-mecano');
    expect(second?.text).not.toMatch(/des-velos|ailleurs|des-planches/);
    expect(JSON.stringify(world.logged)).not.toMatch(/visiteur|Mécaniciens/);
  });

  test('tells nothing that is found, promised, or over when the mail is written', async () => {
    publish('un-atelier');
    publish('une-veillee');
    await follow(world);
    world.pass(TO_THURSDAY);
    await keepAlerts(world);
    // Before it leaves, somebody takes both places of one, and another leaves the site.
    const id = await confirmedOffer(world, { need: 'mecano', quantity: 2 });
    const promised = { status: 'accepted', accepted: 2 };
    await fresh.database.execute(
      `UPDATE offers SET status = '${promised.status}', accepted_quantity = ${promised.accepted} WHERE id = '${id}'`,
    );
    delete catalogue.projects['une-veillee'];
    world.sent.length = 0;
    await deliverDue(world);
    const mail = world.sent.find(({ subject }) => /cherche|manque/.test(subject));
    expect(mail?.text).toContain('/projets/un-atelier/');
    expect(mail?.text).not.toMatch(/des-velos|une-veillee/);
  });

  test('sends no letter at all once nothing of it is missing', async () => {
    await follow(world);
    world.pass(TO_THURSDAY);
    await keepAlerts(world);
    catalogue.projects = {};
    world.sent.length = 0;
    await deliverDue(world);
    expect(world.sent).toEqual([]);
    const [row] = (await fresh.database.select().from(outbox)).filter(
      ({ kind }) => kind === 'alert-news',
    );
    expect(row?.reason).toBe('NO_LONGER_NEEDED');
  });

  test('names the most pressing of many, says how many more there are, and tells those no more', async () => {
    const more = 5;
    for (let index = 0; index < MOST_TOLD + more - 1; index += 1) publish(`projet-${index}`);
    await follow(world);
    world.pass(TO_THURSDAY);
    const [mail] = await run();
    expect(mail?.subject).toMatch(new RegExp(`: ${MOST_TOLD + more}\\sbesoins$`));
    expect(mail?.text.match(/#besoin-/g)).toHaveLength(MOST_TOLD);
    expect(mail?.text).toMatch(
      /5\sautres besoins\s:\nhttps:\/\/perron.example\/regions\/capitale-nationale\//,
    );
    world.pass(7 * DAY_MS);
    expect(await run()).toEqual([]);
  });

  test('tells all of what is followed since, and none of what is followed no more', async () => {
    publish('du-bois', {}, ['velos']);
    const path = await follow(world);
    world.pass(TO_THURSDAY);
    await run();
    await atAlert(world, path, { do: 'change', materials: 'bicycle', rhythm: 'weekly' });
    world.pass(7 * DAY_MS);
    const [mail] = await run();
    expect(mail?.text.match(/#besoin-\w+/g)?.sort()).toEqual(['#besoin-velos', '#besoin-velos']);
    expect(mail?.text).not.toContain('mecano');
  });

  test('is told by whoever runs, once, however many run at once, and wherever one was stopped', async () => {
    const people = ['a', 'b', 'c', 'd', 'e'].map((name) => `${name}@visiteur.example`);
    for (const email of people) await follow(world, { email, rhythm: ['weekly', 'closing'] });
    publish('bientot', endingOn('2026-11-25'));
    world.pass(TO_THURSDAY);
    world.sent.length = 0;
    let left = 2;
    const cut = {
      ...world,
      log: () => {
        left -= 1;
        if (left < 0) throw new Error('stopped');
      },
    };
    await keepAlerts(cut).catch(() => undefined);
    await Promise.all([keepAlerts(world), keepAlerts(world), keepAlerts(world)]);
    await Promise.all([deliverDue(world), deliverDue(world)]);
    await run();
    for (const email of people) {
      const subjects = world.sent.filter(({ to }) => to === email).map(({ subject }) => subject);
      expect(subjects.filter((subject) => subject.startsWith('Il reste 3')).length).toBe(1);
      expect(subjects.filter((subject) => subject.startsWith('On cherche')).length).toBe(1);
      expect(subjects).toHaveLength(2);
    }
    const rows = await fresh.database.select().from(alerts);
    expect(new Set(rows.map(({ sentFor }) => sentFor))).toEqual(new Set(['2026-11-26']));
  });

  test('neither loses nor repeats a letter when the mail does not answer, and then answers late', async () => {
    await follow(world);
    world.pass(TO_THURSDAY);
    world.failures.push({ ok: false, reason: 'MAIL_NO_ANSWER', retry: true }, new Error('cut'));
    expect(await run()).toEqual([]);
    for (let round = 0; round < 4; round += 1) {
      world.pass(10 * 60_000);
      await run();
    }
    expect(world.sent.filter(({ subject }) => subject.startsWith('On cherche'))).toHaveLength(1);
  });

  test('writes what was told and the message together, or neither', async () => {
    await follow(world);
    world.pass(TO_THURSDAY);
    await fresh.database.execute(
      'ALTER TABLE alert_letters ADD CONSTRAINT broken CHECK (more < 0) NOT VALID',
    );
    expect(await keepAlerts(world)).toEqual({ ok: true });
    expect(world.logged.at(-1)?.event).toBe('ALERT_NOT_TOLD');
    expect((await fresh.database.select().from(alerts))[0]).toMatchObject({ toldThrough: null });
    await fresh.database.execute('ALTER TABLE alert_letters DROP CONSTRAINT broken');
    expect(await run()).toHaveLength(1);
  });
});

describe('at once', () => {
  test('tells what closes within days, in the next run, each need once', async () => {
    await follow(world, { rhythm: ['closing'] });
    await follow(world, { email: 'b@visiteur.example' });
    expect(await run()).toEqual([]);
    publish('bientot', endingOn('2026-11-29'));
    publish('plus-tard', endingOn('2026-11-30'));
    const [mail, ...others] = await run();
    expect(others).toEqual([]);
    expect(mail?.to).toBe(EMAIL);
    expect(seen(mail?.subject)).toBe(
      'Il reste 7 jours : « Mécaniciens vélo pour guider les élèves »',
    );
    expect(mail?.text).toContain('/projets/bientot/#besoin-mecano');
    expect(await run()).toEqual([]);
    catalogue.clock = '2026-11-24';
    const [second] = await run();
    expect(second?.text).toContain('/projets/plus-tard/');
    expect(second?.text).not.toContain('/projets/bientot/');
    world.pass(TO_THURSDAY);
    expect((await run()).filter(({ to }) => to === EMAIL)).toEqual([]);
  });

  test('is not told again by the week, nor the week’s by it', async () => {
    publish('bientot', endingOn('2026-11-29'));
    await follow(world, { rhythm: ['weekly', 'closing'] });
    const [closing] = await run();
    expect(closing?.text).toContain('/projets/bientot/');
    publish('tantot', endingOn('2026-11-29'));
    world.pass(TO_THURSDAY);
    const mails = await run();
    const [soon, week] = mails.toSorted((one, other) => one.text.length - other.text.length);
    expect(mails).toHaveLength(2);
    expect([soon?.text, week?.text].map((text) => /tantot/.test(text ?? ''))).toEqual([
      true,
      false,
    ]);
    expect(week?.text).toContain('/projets/des-velos/');
    expect(week?.text).not.toContain('bientot');
    expect(await run()).toEqual([]);
  });
});

describe('to whom nothing is told', () => {
  test('who has not confirmed, or has stopped, even where a letter was on its way', async () => {
    const path = await follow(world);
    world.pass(TO_THURSDAY);
    await keepAlerts(world);
    await atAlert(world, path, { do: 'stop' });
    world.sent.length = 0;
    await deliverDue(world);
    world.pass(7 * DAY_MS);
    expect(await run()).toEqual([]);
    expect(await fresh.database.select().from(alertLetters)).toEqual([]);
  });
});

describe('after a year', () => {
  test('it is asked once whether it is still wanted, and kept by a button', async () => {
    const path = await follow(world, { rhythm: ['closing'] });
    world.pass(364 * DAY_MS);
    expect(await run()).toEqual([]);
    world.pass(DAY_MS);
    const [asked, ...others] = await run();
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ to: EMAIL, subject: 'Voulez-vous garder votre alerte\u00a0?' });
    expect(asked?.unsubscribe).toBeDefined();
    expect(await run()).toEqual([]);
    const kept = await atAlert(world, path, { do: 'keep' });
    expect(await kept.text()).toContain('votre alerte continue');
    world.pass(31 * DAY_MS);
    await run();
    const [row] = await fresh.database.select().from(alerts);
    expect(row).toMatchObject({ status: 'active', askedAt: null });
    world.pass(334 * DAY_MS);
    expect(await run()).toHaveLength(1);
  });

  test('without an answer it stops, and the address is gone', async () => {
    await follow(world, { rhythm: ['closing'] });
    world.pass(365 * DAY_MS);
    await run();
    world.pass(30 * DAY_MS);
    await run();
    const [row] = await fresh.database.select().from(alerts);
    expect(row).toMatchObject({ status: 'stopped', email: null, addressHash: null });
  });
});
