import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { inject } from 'vitest';

/** A process that answers over HTTP, is killed at any moment, and comes back. */
export interface Killable {
  /** Posts a body; undefined when the process died or did not answer. */
  post(path: string, body: string, type?: string): Promise<Answer | undefined>;
  /** Kills it as nothing can be caught, and starts another. */
  kill(): Promise<void>;
  stop(): Promise<void>;
  /** All that it has printed, in all of its lives. */
  lines: string[];
}

export interface Answer {
  status: number;
  text: string;
}

/** Starts a script that prints `ready <port>` once it listens. */
export async function killable(script: string, env: Record<string, string>): Promise<Killable> {
  const lines: string[] = [];
  let child: ChildProcess;
  let port = start();

  function start(): Promise<number> {
    const running = spawn(process.execPath, [script], {
      env: { ...process.env, NODE_COMPILE_CACHE: inject('scratch'), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = running;
    const listening = new Promise<number>((resolve, reject) => {
      const read = (stream: NodeJS.ReadableStream) =>
        createInterface({ input: stream }).on('line', (line) => {
          lines.push(line);
          const ready = line.match(/^ready (\d+)$/)?.[1];
          if (ready) resolve(Number(ready));
        });
      read(running.stdout);
      read(running.stderr);
      running.once('exit', () => reject(new Error('killable: the process ended')));
    });
    // Whoever waits for it hears of its end; nobody else need.
    listening.catch(() => undefined);
    return listening;
  }

  async function end() {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  await port;
  return {
    lines,
    async post(path, body, type = 'application/json') {
      try {
        const response = await fetch(`http://127.0.0.1:${await port}${path}`, {
          method: 'POST',
          headers: { 'content-type': type, connection: 'close' },
          body,
          signal: AbortSignal.timeout(20_000),
        });
        return { status: response.status, text: await response.text() };
      } catch {
        // Killed before it answered: whoever asked does not know what became of it, and asks again.
        return undefined;
      }
    },
    async kill() {
      await end();
      port = start();
      await port;
    },
    stop: end,
  };
}
