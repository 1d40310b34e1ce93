import { EventEmitter, once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { outbox, submissionHistory, submissions } from '../../netlify/database/tables.ts';
import { prepareClone } from '../../netlify/local/desk/prepare-clone.ts';
import type { SubmissionCommand } from '../../src/submissions/life/command.ts';
import type { SubmissionActor } from '../../src/submissions/life/role.ts';
import { type GitWorld, gitWorld } from '../local/git-world.ts';
import { testCatalogue } from '../support/catalogue.ts';
import { type FakeResend, startFakeResend } from '../support/fake-resend.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type Killable, killable } from '../support/killable-process.ts';
import { goodProject, goodProposal } from '../support/proposals.ts';

const PROMOTERS = 36;
const AT_ONCE = 12;
const KILLS = 3;
const team: SubmissionActor = { role: 'team', of: goodProject.caisse };

let fresh: FreshDatabase;
let mail: FakeResend;
let service: Killable;
let folder: string;
let git: GitWorld;
const progress = new EventEmitter();
/** What each promoter was thanked for, and what else was acknowledged. */
const acknowledged = {
  proposals: new Map<number, { id: string; slug: string }>(),
  done: [] as [string, SubmissionCommand['kind']][],
};

beforeAll(async () => {
  fresh = await freshDatabase();
  mail = await startFakeResend();
  folder = await mkdtemp(join(tmpdir(), 'perron-killed-'));
  const file = join(folder, 'catalogue.json');
  await writeFile(file, JSON.stringify(testCatalogue));
  git = gitWorld();
  const { clone } = await prepareClone(git.state, git.content);
  service = await killable(join(import.meta.dirname, 'offers-process.ts'), {
    DATABASE_URL: fresh.url,
    MAIL_URL: mail.url,
    CATALOGUE: file,
    SECRET: 'a secret for tests, of more than 32 characters',
    DESK: clone.root,
  });
  // The Git host is away from the first proposal to an hour after the last.
  await rename(clone.root, `${clone.root}-away`);
  await live();
  await service.post('/deliver', '1800000');
  await service.post('/deliver', '1800000');
  await rename(`${clone.root}-away`, clone.root);
  await drain();
}, 300_000);

afterAll(async () => {
  await service.stop();
  await mail.close();
  await fresh.close();
  git.remove();
  await rm(folder, { recursive: true });
});

/** All promoters and their teams, while everything breaks that can. */
async function live() {
  let next = 0;
  const worker = async () => {
    while (next < PROMOTERS) {
      const promoter = next;
      next += 1;
      await oneStory(promoter);
    }
  };
  const trouble = (async () => {
    for (let kills = 0; kills < KILLS; kills += 1) {
      const count = Math.floor(((kills + 1) * PROMOTERS) / (KILLS + 1));
      if (acknowledged.proposals.size < count) await once(progress, String(count));
      await service.kill();
      await cutDatabase();
      mail.next = [{ status: 500, body: {} }, 'hang' as const, 'cut' as const][kills];
    }
  })();
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await trouble;
}

async function cutDatabase() {
  await fresh.database.execute(sql`
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid()`);
}

/** One of three waits for its confirmation, one is confirmed, one is confirmed and decided about. */
async function oneStory(promoter: number) {
  const body = JSON.stringify({
    ...goodProposal,
    project: {
      ...goodProject,
      // Some have the same title.
      title: `Potager secret ${promoter % 9}`,
      promoter: { ...goodProject.promoter, email: `secret${promoter}@promoteur.example` },
    },
    idempotencyKey: `key ${promoter}`,
  });
  const answer = await untilAcknowledged('/api/submissions', body);
  const { id, slug } = JSON.parse(answer) as { id: string; slug: string };
  acknowledged.proposals.set(promoter, { id, slug });
  progress.emit(String(acknowledged.proposals.size));
  if (promoter % 3 === 0) return;
  await decided(id, { kind: 'confirm' }, { role: 'promoter' });
  if (promoter % 3 === 2) await decided(id, { kind: 'accept', seen: 3 }, team);
}

async function decided(id: string, command: SubmissionCommand, actor: SubmissionActor) {
  const answer = await untilAcknowledged(
    '/decide-submission',
    JSON.stringify({ id, command, actor }),
  );
  if ((JSON.parse(answer) as { code: string }).code === 'DONE') {
    acknowledged.done.push([id, command.kind]);
  }
}

/** Asks again, as people do, until it is answered that it is done. */
async function untilAcknowledged(path: string, body: string): Promise<string> {
  for (;;) {
    const answer = await service.post(path, body);
    if (answer && answer.status < 300) return answer.text;
    if (answer && answer.status !== 503) throw new Error(`answered ${answer.status}`);
    await turn();
  }
}

/** Two schedules at once, killed once in the middle, until nothing is left to do. */
async function drain() {
  const first = service.post('/deliver', '3600000');
  const drafts = progressOf(service);
  // What is due may hold no draft yet.
  await Promise.race([once(drafts.told, 'sent'), first]);
  drafts.forget();
  await service.kill();
  await first;
  const waiting = sql`SELECT count(*)::int AS n FROM outbox WHERE sent_at IS NULL AND failed_at IS NULL`;
  for (;;) {
    await Promise.all([service.post('/deliver', '3600000'), service.post('/deliver', '3600000')]);
    const { rows } = await fresh.database.execute<{ n: number }>(waiting);
    if (rows[0]?.n === 0) return;
  }
}

/** Tells when the first draft is written. */
function progressOf({ lines }: Killable): { told: EventEmitter; forget(): void } {
  const told = new EventEmitter();
  const from = lines.length;
  const look = setInterval(() => {
    if (lines.slice(from).some((line) => /MESSAGE_SENT.*draft-sync/.test(line))) told.emit('sent');
  }, 5);
  return { told, forget: () => clearInterval(look) };
}

describe('killed at any moment, cut from its database, with a Git host that is away for an hour', () => {
  test('every acknowledged proposal is there under the name that was told, and every act', async () => {
    const rows = await fresh.database.select().from(submissions);
    expect(acknowledged.proposals.size).toBe(PROMOTERS);
    expect(rows).toHaveLength(PROMOTERS);
    const stored = new Map(rows.map(({ id, slug }) => [id, slug]));
    for (const { id, slug } of acknowledged.proposals.values()) expect(stored.get(id)).toBe(slug);
    expect(new Set(stored.values()).size).toBe(PROMOTERS);
    const lines = await fresh.database
      .select()
      .from(submissionHistory)
      .orderBy(submissionHistory.id);
    const done = new Set(lines.map(({ submissionId, command }) => `${submissionId} ${command}`));
    for (const [id, kind] of acknowledged.done) expect(done).toContain(`${id} ${kind}`);
    expect(done.size).toBe(lines.length);
    for (const row of rows) {
      const last = lines.filter(({ submissionId }) => submissionId === row.id).at(-1);
      expect([row.status, row.revision]).toEqual([last?.toStatus, last?.revision]);
    }
  });

  test('every draft was opened once, and stands where its proposal does', async () => {
    const rows = await fresh.database.select().from(submissions);
    const branches = git.inClone('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms');
    const own = rows.map(({ slug }) => `cms/projects/${slug}`);
    expect(branches.split('\n').sort()).toEqual(own.sort());
    const statuses = new Map<string, string>();
    for (const { slug, status } of rows) {
      const branch = `cms/projects/${slug}`;
      const subjects = git.inClone('log', '--format=%s', `main..${branch}`).split('\n');
      expect(subjects.filter((subject) => subject.startsWith('Proposer'))).toHaveLength(
        subjects.length,
      );
      // Opened late, a draft is written once for all that was done before.
      expect([slug, subjects.length]).toEqual([slug, 1]);
      statuses.set(status, git.inClone('config', `branch.${branch}.description`));
    }
    expect(statuses.get('received')).toContain('pending_review');
    expect(statuses.get('accepted')).toContain('pending_publish');
  });

  test('each letter went out once, and none was forgotten', async () => {
    const queued = await fresh.database.select().from(outbox);
    const letters = queued.filter(({ kind }) => kind !== 'draft-sync');
    const keys = mail.emails.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect([...keys].sort()).toEqual(letters.map(({ id }) => id).sort());
    expect(new Set(queued.map(({ once }) => once)).size).toBe(queued.length);
    expect(letters.filter(({ kind }) => kind === 'submission-received')).toHaveLength(PROMOTERS);
  });

  test('no line of the log holds an address, or what was written', () => {
    expect(service.lines.length).toBeGreaterThan(PROMOTERS);
    expect(service.lines.filter((line) => /@|secret\d|Toits|voisins/i.test(line))).toEqual([]);
  });
});
