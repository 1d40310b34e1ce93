import { randomInt, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { flushCompileCache } from 'node:module';
import type { AddressInfo } from 'node:net';
import { catalogueReader } from '../../netlify/adapters/catalogue.ts';
import { readDataKeys } from '../../netlify/adapters/data-keys.ts';
import { openDatabase } from '../../netlify/adapters/database.ts';
import { deliver } from '../../netlify/adapters/deliver.ts';
import { demonstrationKeys, localDefaults } from '../../netlify/adapters/demonstration.ts';
import { localGitDrafts } from '../../netlify/adapters/drafts/local-git-drafts.ts';
import { errorCode, jsonLog } from '../../netlify/adapters/log.ts';
import { act } from '../../netlify/adapters/offers/act.ts';
import { resendMailer } from '../../netlify/adapters/resend-mailer.ts';
import { act as actOnSubmission } from '../../netlify/adapters/submissions/act.ts';
import type { World } from '../../netlify/adapters/world.ts';
import { answerLink } from '../../netlify/http/answer-link.ts';
import { deliverNow } from '../../netlify/http/deliver-now.ts';
import { receiveOffer } from '../../netlify/http/receive-offer.ts';
import { receiveSubmission } from '../../netlify/http/submissions/receive-submission.ts';
import type { Command } from '../../src/offers/life/command.ts';
import type { Actor } from '../../src/offers/life/role.ts';
import type { SubmissionCommand } from '../../src/submissions/life/command.ts';
import type { SubmissionActor } from '../../src/submissions/life/role.ts';

// The functions' own handlers in a process of its own, which can be killed at any moment.

const { DATABASE_URL = '', MAIL_URL = '', CATALOGUE = '', SECRET = '', DESK = '' } = process.env;
const HOUR_MS = 3_600_000;

/** The clock jumps each time it is looked at, an hour to either side, and goes on by what it is told. */
let ahead = 0;
const now = () => new Date(Date.now() + ahead + randomInt(-HOUR_MS, HOUR_MS));
const machineNow = () => new Date(Date.now() + ahead);

const { database } = openDatabase(DATABASE_URL, (error) =>
  jsonLog('DATABASE_CONNECTION_LOST', { reason: errorCode(error) }),
);
const world: World = {
  local: false,
  catalogue: catalogueReader(CATALOGUE),
  siteName: () => 'Perron',
  siteUrl: () => 'https://perron.example',
  clock: { now, machineNow },
  database,
  mailer: resendMailer({
    apiKey: 're_test',
    from: 'Perron <offres@perron.example>',
    baseUrl: MAIL_URL,
    timeout: 500,
  }),
  drafts: DESK ? localGitDrafts(DESK) : undefined,
  pages: { get: async () => undefined },
  log: jsonLog,
  newId: randomUUID,
  signingSecret: SECRET,
  dataKeys: readDataKeys(localDefaults.PERRON_DATA_KEY),
  ageIdentity: demonstrationKeys.identity,
};

/** A command on an offer and its actor, as a page of decisions would send them once it knows who is asking. */
async function decideOn(body: string): Promise<Response> {
  const { offerId, command, actor } = JSON.parse(body) as {
    offerId: string;
    command: Command;
    actor: Actor;
  };
  return told(offerId, act(world, { offerId, command, actor }));
}

/** The same on a proposal. */
async function decideOnSubmission(body: string): Promise<Response> {
  const { id, command, actor } = JSON.parse(body) as {
    id: string;
    command: SubmissionCommand;
    actor: SubmissionActor;
  };
  return told(id, actOnSubmission(world, { id, command, actor }));
}

async function told(
  id: string,
  acting: Promise<{ ok: true; messages: string[] } | { ok: false; code: string }>,
): Promise<Response> {
  try {
    const acted = await acting;
    if (acted.ok) await deliverNow(world, acted.messages);
    return Response.json({ code: acted.ok ? 'DONE' : acted.code });
  } catch (error) {
    world.log('DECISION_NOT_STORED', { id, reason: errorCode(error) });
    return new Response(null, { status: 503 });
  }
}

/** The schedule, after some time. */
async function deliverLater(body: string): Promise<Response> {
  ahead += Number(body);
  const held = await deliver(world, { most: 50 }).catch((error: unknown) => {
    world.log('DELIVERY_POSTPONED', { reason: errorCode(error) });
    return -1;
  });
  return Response.json({ held });
}

async function answer(request: Request, body: string): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === '/api/offers') return receiveOffer(world, request, {});
  if (pathname.startsWith('/confirmer/')) return answerLink(world, request, {});
  if (pathname === '/api/submissions') return receiveSubmission(world, request, {});
  if (pathname === '/decide') return decideOn(body);
  if (pathname === '/decide-submission') return decideOnSubmission(body);
  if (pathname === '/deliver') return deliverLater(body);
  return new Response(null, { status: 404 });
}

async function handle(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const { 'content-type': type = 'text/plain' } = incoming.headers;
  const request = new Request(`https://perron.example${incoming.url}`, {
    method: 'POST',
    headers: { 'content-type': type, accept: 'application/json' },
    body,
  });
  const response = await answer(request, body.toString());
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(await response.text());
}

const server = createServer((incoming, outgoing) => {
  handle(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error as Error));
});
server.listen(0, '127.0.0.1', () => {
  // Killed, it would leave nothing of what its next life need not compile again.
  flushCompileCache();
  console.log(`ready ${(server.address() as AddressInfo).port}`);
});
