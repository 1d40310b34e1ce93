import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { catalogueFile, catalogueReader } from './catalogue.ts';
import { openDatabase } from './database.ts';
import { demonstrationKeys } from './demonstration.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { localMailbox } from './local-mailbox.ts';
import { errorCode, jsonLog } from './log.ts';
import type { Mailer } from './mailer.ts';
import { pagesOfFolder, pagesOfSite } from './pages.ts';
import { resendMailer } from './resend-mailer.ts';
import type { Clock, World } from './world.ts';

const MAIL_TIMEOUT_MS = 10_000;

let world: World | undefined;

/**
 * The real world, wired once a process.
 *
 * @throws where a setting is missing or refused; the message names settings, never their values
 */
export function realWorld(): World {
  world ??= wire(process.env);
  return world;
}

function wire(variables: NodeJS.ProcessEnv): World {
  const reading = readEnvironment(variables);
  if (!reading.ok) throw new Error(`environment: ${reading.problems.join(' ; ')}`);
  const { environment } = reading;
  const catalogue = catalogueReader(catalogueFile(variables));
  const { site } = catalogue();
  if (!environment.local && site.sealTo === demonstrationKeys.recipient) {
    throw new Error(
      'environment: les adresses du contenu sont scellées à la clé de démonstration, que tout le monde peut ouvrir ; mettez la vôtre dans identity.sealTo de settings.yml et scellez-les de nouveau',
    );
  }
  const clock = clockOf(environment);
  const origins = () => [...environment.origins, catalogue().site.url];
  const { database } = openDatabase(environment.databaseUrl, (error) =>
    jsonLog('DATABASE_CONNECTION_LOST', { reason: errorCode(error) }),
  );
  return {
    local: environment.local,
    catalogue,
    siteName: () => catalogue().site.name,
    siteUrl: () =>
      environment.local ? (environment.origins[0] ?? catalogue().site.url) : catalogue().site.url,
    clock,
    database,
    mailer: mailerOf(environment, clock),
    pages: environment.pagesFolder
      ? pagesOfFolder(environment.pagesFolder)
      : pagesOfSite(origins, environment.local),
    log: jsonLog,
    newId: randomUUID,
    signingSecret: environment.signingSecret,
    ageIdentity: environment.ageIdentity,
  };
}

function clockOf({ fixedNow }: Environment): Clock {
  const machineNow = () => new Date();
  return { now: fixedNow ? () => fixedNow : machineNow, machineNow };
}

/** Locally every message also lies in the mailbox; with a key, it is sent first. */
function mailerOf({ local, mail, state }: Environment, clock: Clock): Mailer {
  const { apiKey, from, baseUrl } = mail;
  const service = apiKey && resendMailer({ apiKey, from, baseUrl, timeout: MAIL_TIMEOUT_MS });
  const mailbox = local && localMailbox(join(state, 'mail'), clock.now);
  if (service && mailbox) {
    return {
      async send(message) {
        const sending = await service.send(message);
        return sending.ok ? mailbox.send(message) : sending;
      },
    };
  }
  const mailer = service || mailbox;
  if (!mailer) throw new Error('environment: RESEND_API_KEY manque');
  return mailer;
}
