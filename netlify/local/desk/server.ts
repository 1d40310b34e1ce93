import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ownGit, withoutGitVariables } from '../../adapters/git/git.ts';

const START_LIMIT_MS = 20_000;
const ATTEMPTS = 3;

/** A running Decap server. */
export interface DecapServer {
  /** Where it takes the desk's requests. */
  url: string;
  stop(): Promise<void>;
}

/** Runs Decap's local server on a clone, heard on this computer only. What it says goes to a file. */
export async function startDecapServer(
  clone: string,
  log: string,
  port?: number,
): Promise<DecapServer> {
  // Another program may take a port between its being found free and its use.
  for (let attempt = 1; ; attempt++) {
    const chosen = port ?? (await freePort());
    const started = await start(clone, log, chosen);
    if (started) return started;
    if (port !== undefined || attempt === ATTEMPTS) {
      throw new Error(`desk: its server did not start on port ${chosen}; see ${log}`);
    }
  }
}

async function start(clone: string, log: string, port: number): Promise<DecapServer | undefined> {
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('./decap-process.ts', import.meta.url))],
    {
      // Its `.env` would be read from the folder it runs in: the clone holds none of ours.
      cwd: clone,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        ...withoutGitVariables(process.env),
        ...ownGit,
        MODE: 'git',
        GIT_REPO_DIRECTORY: clone,
        BIND_HOST: '127.0.0.1',
        PORT: String(port),
        LOG_LEVEL: 'info',
      },
    },
  );
  const file = createWriteStream(log, { flags: 'a' });
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  const exited = once(child, 'exit');
  const { promise: listening, resolve } = Promise.withResolvers<boolean>();
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
    // It listens before it has opened the clone, and until then answers that it knows nothing.
    if (said.includes('listening on') && said.includes('configured with')) resolve(true);
  });
  const limit = setTimeout(() => resolve(false), START_LIMIT_MS);
  exited.then(() => resolve(false));
  const up = await listening;
  clearTimeout(limit);
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill();
      await exited;
    }
    file.end();
  };
  if (up) return { url: `http://127.0.0.1:${port}/api/v1`, stop };
  await stop();
  return undefined;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('desk: no port is free');
  return address.port;
}
