import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { offers } from '../../netlify/database/tables.ts';
import { LARGEST_BODY } from '../../netlify/http/read-body.ts';
import { receiveOffer } from '../../netlify/http/receive-offer.ts';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { goodOffer, jsonRequest } from '../support/requests.ts';
import { type TestWorld, testWorld } from '../support/test-world.ts';

let fresh: FreshDatabase;
let world: TestWorld;

beforeAll(async () => {
  fresh = await freshDatabase();
  world = testWorld(fresh.database);
});
afterAll(() => fresh.close());

/** A body that comes in pieces, and tells how much of it was asked for. */
function streamed(pieces: number, headers: Record<string, string> = {}) {
  const piece = new Uint8Array(8 * 1024).fill(0x20);
  let given = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (given === pieces) controller.close();
        else {
          given += 1;
          controller.enqueue(piece);
        }
      },
    },
    { highWaterMark: 0 },
  );
  const request = new Request('https://perron.example/api/offers', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
    duplex: 'half',
  } as RequestInit);
  return { request, given: () => given };
}

describe('a body of more than 64 KB', () => {
  test('is refused, and no more of it is read than that', async () => {
    const { request, given } = streamed(10_000);
    const response = await receiveOffer(world, request, {});
    expect(response.status).toBe(413);
    expect(given()).toBeLessThanOrEqual(LARGEST_BODY / (8 * 1024) + 2);
  });

  test('is not read at all where it says its length', async () => {
    const { request, given } = streamed(10_000, { 'content-length': '81920000' });
    expect((await receiveOffer(world, request, {})).status).toBe(413);
    expect(given()).toBe(0);
  });

  test('is refused where it lies about its length', async () => {
    const { request } = streamed(10_000, { 'content-length': '10' });
    expect((await receiveOffer(world, request, {})).status).toBe(413);
  });

  test('is refused one byte above, and read up to there', async () => {
    const body = JSON.stringify(goodOffer);
    const exactly = body + ' '.repeat(LARGEST_BODY - Buffer.byteLength(body));
    expect((await receiveOffer(world, jsonRequest(`${exactly} `), {})).status).toBe(413);
    expect(await fresh.database.select().from(offers)).toEqual([]);
    expect((await receiveOffer(world, jsonRequest(exactly), {})).status).toBe(201);
  });
});

test('deep, wide or strange JSON is an ordinary mistake', async () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const wide = `{${Array.from({ length: 5000 }, (_, index) => `"k${index}":1`).join(',')}}`;
  const strange = '{"__proto__":{"project":"des-velos"},"constructor":1,"project":"des-velos"}';
  for (const body of [deep, wide, strange]) {
    expect((await receiveOffer(world, jsonRequest(body), {})).status).toBe(422);
  }
  expect(Object.hasOwn(Object.prototype, 'project')).toBe(false);
});
