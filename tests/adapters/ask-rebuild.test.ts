import { createServer, type RequestListener } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { act } from '../../netlify/adapters/offers/act.ts';
import { wantRebuild } from '../../netlify/adapters/offers/touch-need.ts';
import { askRebuild, REBUILD_EVERY_MS } from '../../netlify/adapters/rebuild/ask-rebuild.ts';
import { deployHook } from '../../netlify/adapters/rebuild/deploy-hook.ts';
import { emptyTables } from '../support/empty-tables.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { makeOffer } from '../support/make-offer.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

let fresh: FreshDatabase;
let world: TestWorld;
let asked: number;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.close());
beforeEach(async () => {
  await emptyTables(fresh.database);
  asked = 0;
  world = testWorld(fresh.database, {
    deployHook: async () => {
      asked += 1;
    },
  });
});

const want = () => wantRebuild(fresh.database, world.clock.machineNow());

describe('a new build', () => {
  test('is not asked for where no count has changed', async () => {
    expect(await askRebuild(world)).toBe('nothing');
    expect(asked).toBe(0);
  });

  test('is asked for once after a change of counts, and not again', async () => {
    const offerId = await makeOffer(world);
    expect(await askRebuild(world)).toBe('nothing');
    await act(world, { offerId, command: { kind: 'confirm' }, actor: { role: 'giver' } });
    expect(await askRebuild(world)).toBe('asked');
    world.pass(REBUILD_EVERY_MS);
    expect(await askRebuild(world)).toBe('nothing');
    expect(asked).toBe(1);
  });

  test('is asked for at most once per quarter of an hour, and what came meanwhile is not forgotten', async () => {
    await want();
    expect(await askRebuild(world)).toBe('asked');
    await want();
    world.pass(REBUILD_EVERY_MS - 1);
    expect(await askRebuild(world)).toBe('nothing');
    world.pass(1);
    expect(await askRebuild(world)).toBe('asked');
    expect(asked).toBe(2);
  });

  test('is asked for once where many ask at once', async () => {
    await want();
    const results = await Promise.all(Array.from({ length: 12 }, () => askRebuild(world)));
    expect(results.filter((result) => result === 'asked')).toHaveLength(1);
    expect(asked).toBe(1);
  });

  test('stays wanted where the host fails, and is asked for again', async () => {
    await want();
    const failing = { ...world, deployHook: () => Promise.reject(new TypeError('fetch failed')) };
    expect(await askRebuild(failing)).toBe('failed');
    expect(await askRebuild(world)).toBe('nothing');
    world.pass(REBUILD_EVERY_MS);
    expect(await askRebuild(world)).toBe('asked');
  });

  test('stays wanted where a count changes while it is asked for, even at the same instant', async () => {
    await want();
    expect(await askRebuild({ ...world, deployHook: want })).toBe('asked');
    world.pass(REBUILD_EVERY_MS);
    expect(await askRebuild(world)).toBe('asked');
  });

  test('is not put off for long by a clock that is set back', async () => {
    await want();
    expect(await askRebuild(world)).toBe('asked');
    world.pass(-30 * 86_400_000);
    await want();
    expect(await askRebuild(world)).toBe('asked');
  });

  test('is nothing to somebody without a hook', async () => {
    await want();
    expect(await askRebuild({ ...world, deployHook: undefined })).toBe('nothing');
    expect(await askRebuild(world)).toBe('asked');
  });
});

describe('the host’s hook', () => {
  async function serving<T>(answer: RequestListener, use: (url: string) => Promise<T>): Promise<T> {
    const server = createServer(answer);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    try {
      return await use(`http://127.0.0.1:${address.port}/build_hooks/secret-of-the-hook`);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  }

  test('is posted to', async () => {
    const seen: (string | undefined)[] = [];
    await serving(
      (request, response) => {
        seen.push(`${request.method} ${request.url}`);
        response.end();
      },
      (url) => deployHook(url)(),
    );
    expect(seen).toEqual(['POST /build_hooks/secret-of-the-hook']);
  });

  test.each([
    ['a refusal', (_request, response) => response.writeHead(500).end()],
    ['another address', (_request, response) => response.writeHead(302, { location: '/x' }).end()],
    ['silence', () => {}],
  ] satisfies [string, RequestListener][])(
    'that answers with %s has not taken it',
    async (_name, answer) => {
      await want();
      const result = await serving(answer, (url) =>
        askRebuild({ ...world, deployHook: deployHook(url, 300) }),
      );
      expect(result).toBe('failed');
      expect(JSON.stringify(world.logged)).toContain('REBUILD_NOT_ASKED');
      expect(JSON.stringify(world.logged)).not.toContain('secret-of-the-hook');
    },
  );
});
