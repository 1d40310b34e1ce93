import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { serverFolder } from '../build/on-demand.ts';
import { startBackstage, startSchedules } from './backstage.ts';
import { prepareDrafts } from './desk/prepare-drafts.ts';
import { functionsHandler } from './functions.ts';
import { hostHandler, inTurn, mailboxHandler } from './handlers.ts';
import { netlifyHost } from './netlify-host.ts';
import { onDemandHandler } from './on-demand.ts';
import { localState } from './state.ts';
import { announce, say, stopOnSignal } from './terminal.ts';

const began = Date.now();
const repository = resolve(import.meta.dirname, '../..');
const published = resolve(repository, 'dist');
const port = Number(process.env.PORT || 4321);
const state = localState();

if (!existsSync(resolve(published, 'index.html')) || !existsSync(serverFolder(published))) {
  console.error('Il n’y a pas encore de site construit : lancez d’abord « npm run build ».');
  process.exit(1);
}

say('Perron démarre avec le site construit : base de données, boîte aux lettres…');
process.env.PERRON_PAGES = published;
const [stopBackstage, host, notFound] = await Promise.all([
  startBackstage(state, port),
  netlifyHost(repository),
  readFile(resolve(published, '404.html')),
  // Proposals become drafts here as well; the desk itself is for `npm start`.
  prepareDrafts(state),
]);
const functions = await functionsHandler(
  resolve(repository, 'netlify/functions'),
  (file) => import(file),
);
const onDemand = await onDemandHandler(serverFolder(published));
const handle = inTurn(mailboxHandler(state.mail), functions, onDemand, hostHandler(host));

const server = createServer((request, response) => {
  handle(request, response)
    .then((answered) => {
      if (answered) return;
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(notFound);
    })
    .catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
});
// The mailbox holds everybody's mail: nobody else on the network is to open it.
server.listen(port, '127.0.0.1', () =>
  announce({ port, state, desk: false, took: Date.now() - began }),
);

const stopSchedules = startSchedules();
stopOnSignal(async () => {
  server.close();
  server.closeAllConnections();
  await host.stop();
  await stopSchedules();
  await stopBackstage();
});
