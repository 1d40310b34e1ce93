import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { handlers, linkTo, type TestedPurpose } from '../../support/links.ts';
import { testWorld } from '../../support/test-world.ts';

const folder = new URL('../../../netlify/functions/', import.meta.url);

async function servedPaths(): Promise<string[]> {
  const paths: string[] = [];
  for (const name of await readdir(folder)) {
    const { config } = await import(new URL(name, folder).href);
    paths.push(...[config.path ?? []].flat());
  }
  return paths;
}

test('every link of our mails leads to a path that a function serves', async () => {
  const served = await servedPaths();
  const world = testWorld(undefined as never);
  for (const purpose of Object.keys(handlers) as TestedPurpose[]) {
    const { pathname } = new URL(linkTo(world, purpose, crypto.randomUUID()));
    expect(served).toContain(pathname.replace(/[^/]+$/, ':token'));
  }
  expect(served).toContain('/api/mail-events');
});
