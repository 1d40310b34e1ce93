import { existsSync, symlinkSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { dev } from 'astro';
import type { Connect, ViteDevServer } from 'vite';
import { startBackstage, startSchedules } from './backstage.ts';
import { startEditing } from './editing.ts';
import { type FunctionModule, functionsHandler } from './functions.ts';
import { inTurn, mailboxHandler } from './handlers.ts';
import { letInlineStyles } from './inline-styles.ts';
import { localState } from './state.ts';
import { announce, say, stopOnSignal } from './terminal.ts';

const began = Date.now();
const repository = resolve(import.meta.dirname, '../..');
const port = Number(process.env.PORT || 4321);
const state = localState();

// The adapter would start an emulation of its own, which calls out and serves old builds.
process.env.NETLIFY_DEV = '1';
process.env.ASTRO_TELEMETRY_DISABLED = '1';

say('Perron démarre : base de données, bureau, boîte aux lettres, site…');
const [stopBackstage, editing] = await Promise.all([
  startBackstage(state, port),
  startEditing(state),
]);

/** Puts what is not a page before Astro, whose own first step would ask for a slash at the end. */
const localFront = {
  name: 'perron-local-front',
  async configureServer(server: ViteDevServer) {
    // Vite watches its root, and the pages are not there: a new one would wait for the next start.
    server.watcher.add(join(repository, 'src'));
    // Vite loads a function anew after a change to any file that it is made of.
    const functions = await functionsHandler(
      join(repository, 'netlify/functions'),
      (file) => server.ssrLoadModule(file) as Promise<FunctionModule>,
      letInlineStyles,
    );
    const handle = inTurn(
      mailboxHandler(state.mail),
      ...(editing.desk ? [editing.desk.handler] : []),
      functions,
    );
    return () => {
      const front: Connect.NextHandleFunction = (request, response, next) => {
        handle(request, response).then((answered) => answered || next(), next);
      };
      server.middlewares.stack.unshift({ route: '', handle: front });
    };
  },
};

// Astro keeps its data store under its root: each running copy has a root of its own.
const root = state.astro;
const modules = join(root, 'node_modules');
if (!existsSync(modules)) symlinkSync(join(repository, 'node_modules'), modules, 'dir');

const server = await dev({
  root,
  configFile: relative(root, join(repository, 'astro.config.mjs')),
  srcDir: join(repository, 'src'),
  publicDir: join(repository, 'public'),
  logLevel: 'warn',
  server: { port, host: '127.0.0.1' },
  vite: {
    cacheDir: state.vite,
    plugins: [localFront],
    server: { strictPort: true, fs: { allow: [repository, state.folder] } },
  },
});

const stopSchedules = startSchedules();
announce({ port, state, desk: editing.desk !== undefined, took: Date.now() - began });
stopOnSignal(async () => {
  await server.stop();
  await editing.stop();
  await stopSchedules();
  await stopBackstage();
});
