import { randomUUID } from 'node:crypto';
import { catalogueFile, catalogueReader } from './catalogue.ts';
import { LONG, openDatabase } from './database.ts';
import { draftsOf, webhookOf } from './drafts-of.ts';
import { readCircumstances, readSecrets, type Settings } from './environment.ts';
import { countHandoff } from './handoff-counts.ts';
import { errorCode, jsonLog } from './log.ts';
import { mailerOf } from './mailer-of.ts';
import { pagesOfFolder, pagesOfSite } from './pages.ts';
import { deployHook } from './rebuild/deploy-hook.ts';
import type { HandoffWorld, World } from './world.ts';

/**
 * The real world, wired once a process.
 *
 * @throws where a setting is missing or refused; the message names settings, never their values
 */
export const realWorld: () => World = once(() => {
  const { circumstances, ...world } = ground();
  const { site, folder = 'content' } = world.catalogue();
  const secrets = demand(readSecrets(process.env, site.sealTo));
  const { database } = openDatabase(
    secrets.databaseUrl,
    (error) => jsonLog('DATABASE_CONNECTION_LOST', { reason: errorCode(error) }),
    world.local ? LONG : undefined,
  );
  return {
    ...world,
    siteUrl: () =>
      (world.local ? circumstances.origins[0] : undefined) ?? world.catalogue().site.url,
    database,
    mailer: mailerOf(circumstances, secrets, world.clock),
    drafts: draftsOf(circumstances, secrets.desk, folder),
    draftWebhook: webhookOf(secrets.desk),
    newId: randomUUID,
    signingSecret: secrets.signingSecret,
    mailEventsSecret: secrets.mail.eventsSecret,
    ageIdentity: secrets.ageIdentity,
    dataKeys: secrets.dataKeys,
    deployHook: secrets.deployHook ? deployHook(secrets.deployHook) : undefined,
  };
});

/** What sending somebody to a campaign needs: it works with no database, and even with none set. */
export const handoffWorld: () => HandoffWorld = once(() => ({
  ...ground(),
  count: async (project, day) => countHandoff(realWorld().database, project, day),
}));

/** What needs no secret. */
const ground = once(() => {
  const circumstances = demand(readCircumstances(process.env));
  const { local, fixedNow, pagesFolder, origins } = circumstances;
  const catalogue = catalogueReader(catalogueFile());
  const machineNow = () => new Date();
  return {
    circumstances,
    local,
    catalogue,
    siteName: () => catalogue().site.name,
    clock: { fixed: fixedNow, now: fixedNow ? () => fixedNow : machineNow, machineNow },
    pages: pagesFolder
      ? pagesOfFolder(pagesFolder)
      : pagesOfSite(() => [...origins, catalogue().site.url], local),
    log: jsonLog,
  };
});

function demand<T>(reading: Settings<T>): T {
  if (!reading.ok) throw new Error(`environment: ${reading.problems.join(' ; ')}`);
  return reading.settings;
}

/** Does something at its first call, and again only where that failed. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
