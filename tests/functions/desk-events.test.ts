import { createHmac } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { act } from '../../netlify/adapters/submissions/act.ts';
import { submissions } from '../../netlify/database/tables.ts';
import { receiveDeskEvent } from '../../netlify/http/submissions/receive-desk-event.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { PROPOSER, submissionInReview } from '../support/make-submission.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

const SECRET = 'a secret that only GitHub and we know';
const REPO = 'perron/contenu';

let fresh: FreshDatabase;
let world: TestWorld;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  world = testWorld(fresh.database, {
    draftWebhook: { secret: SECRET, repo: REPO, branch: 'main' },
  });
});

const merged = (slug: string, changes: object = {}) => ({
  action: 'closed',
  repository: { full_name: REPO },
  pull_request: {
    merged: true,
    head: { ref: `cms/projects/${slug}`, repo: { full_name: REPO } },
    base: { ref: 'main' },
    ...changes,
  },
});

function told(payload: object, { secret = SECRET, event = 'pull_request', method = 'POST' } = {}) {
  const body = JSON.stringify(payload);
  const signature = createHmac('sha256', secret).update(body).digest('hex');
  return receiveDeskEvent(
    world,
    new Request('https://perron.example/api/github-events', {
      method,
      headers: {
        'content-type': 'application/json',
        'x-github-event': event,
        'x-hub-signature-256': `sha256=${signature}`,
      },
      ...(method === 'POST' && { body }),
    }),
    {},
  );
}

async function accepted() {
  const { id, revision } = await submissionInReview(world);
  const acted = await act(world, {
    id,
    command: { kind: 'accept', seen: revision },
    actor: { role: 'team', of: 'caisse-de-limoilou' },
  });
  if (!acted.ok) throw new Error(acted.code);
  return acted.submission;
}
const statusOf = async (id: string) => {
  const [row] = await fresh.database.select().from(submissions).where(eq(submissions.id, id));
  return row?.status;
};
const letters = () => world.sent.filter(({ subject }) => subject.includes('est publié'));

describe('what the Git host tells', () => {
  test('of a draft that was merged: its proposal is published, and its promoter hears of it once', async () => {
    const { id, slug } = await accepted();
    expect((await told(merged(slug ?? ''))).status).toBe(204);
    expect((await told(merged(slug ?? ''))).status).toBe(204);
    expect(await statusOf(id)).toBe('published');
    expect(letters().map(({ to }) => to)).toEqual([PROPOSER]);
    expect(letters()[0]?.text).toContain(`/projets/${slug}/`);
  });

  test.each([
    ['a draft put away', { merged: false }],
    ['another branch', { base: { ref: 'ailleurs' } }],
    ['a fork', { head: { ref: 'cms/projects/x', repo: { full_name: 'autre/contenu' } } }],
  ])('of %s changes nothing', async (_what, changes) => {
    const { id, slug } = await accepted();
    expect((await told(merged(slug ?? '', changes))).status).toBe(204);
    expect(await statusOf(id)).toBe('accepted');
  });

  test('of an editor’s own change to a project does not publish what its promoter still writes', async () => {
    const { id } = await accepted();
    await fresh.database
      .update(submissions)
      .set({ changes: 'des-velos', slug: 'des-velos', draftVersion: null })
      .where(eq(submissions.id, id));
    expect((await told(merged('des-velos'))).status).toBe(204);
    expect(await statusOf(id)).toBe('accepted');
  });

  test('is not believed where it is not signed, and says nothing where nothing is set', async () => {
    const { id, slug } = await accepted();
    expect((await told(merged(slug ?? ''), { secret: 'another secret' })).status).toBe(401);
    expect(await statusOf(id)).toBe('accepted');
    expect((await told({}, { method: 'GET' })).status).toBe(405);
    expect((await told({ a: 1 })).status).toBe(422);
    expect((await told({ zen: 'x' }, { event: 'ping' })).status).toBe(204);
    world.draftWebhook = undefined;
    expect((await told(merged(slug ?? ''))).status).toBe(503);
  });

  test('that cannot be stored is asked for again', async () => {
    const { slug } = await accepted();
    const { database } = world;
    world.database = new Proxy(database, {
      get() {
        throw new Error('cut');
      },
    });
    const answer = await told(merged(slug ?? ''));
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('30');
  });
});
