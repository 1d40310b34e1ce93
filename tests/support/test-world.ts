import { randomUUID } from 'node:crypto';
import { readDataKeys } from '../../netlify/adapters/data-keys.ts';
import type { Database } from '../../netlify/adapters/database.ts';
import { demonstrationKeys, localDefaults } from '../../netlify/adapters/demonstration.ts';
import type { LogFields } from '../../netlify/adapters/log.ts';
import type { Message, Sending } from '../../netlify/adapters/mailer.ts';
import type { World } from '../../netlify/adapters/world.ts';
import { testCatalogue } from './catalogue.ts';

/** A world with a real database, whose mail, time and pages are in the test's hand. */
export interface TestWorld extends World {
  /** What has left, in order. */
  sent: Message[];
  /** What the mailer does with the next messages, before it works again. */
  failures: (Sending | Error)[];
  logged: { event: string; fields: LogFields }[];
  /** Lets time go on, the calendar's and the machine's. */
  pass(milliseconds: number): void;
  /** Pages of the site, by path; none at first. */
  site: Record<string, string>;
}

export const START = new Date('2026-11-23T15:00:00Z');

export function testWorld(database: Database, changes: Partial<World> = {}): TestWorld {
  let elapsed = 0;
  const now = () => new Date(START.getTime() + elapsed);
  const world: TestWorld = {
    local: false,
    catalogue: () => testCatalogue,
    siteName: () => 'Perron',
    siteUrl: () => 'https://perron.example',
    clock: { now, machineNow: now },
    database,
    mailer: {
      async send(message) {
        const failure = world.failures.shift();
        if (failure instanceof Error) throw failure;
        if (failure && !failure.ok) return failure;
        if (!world.sent.some(({ key }) => key === message.key)) world.sent.push(message);
        return { ok: true };
      },
    },
    pages: { get: async (path) => world.site[path] },
    log: (event, fields = {}) => world.logged.push({ event, fields }),
    newId: randomUUID,
    signingSecret: 'a secret for tests, of more than 32 characters',
    ageIdentity: demonstrationKeys.identity,
    dataKeys: readDataKeys(localDefaults.PERRON_DATA_KEY),
    sent: [],
    failures: [],
    logged: [],
    pass(milliseconds) {
      elapsed += milliseconds;
    },
    site: {},
    ...changes,
  };
  return world;
}
