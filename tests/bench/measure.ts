import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost. */
export interface Cost {
  seconds: number;
  /** Greatest resident memory of the command and all its children together, in MB. */
  megabytes: number;
}

/** How often memory is looked at, in milliseconds. */
const SAMPLE_MS = 200;

/** Parent and resident kilobytes of every process, from Linux's /proc. */
function processes(): Map<number, { parent: number; kilobytes: number }> {
  const all = new Map<number, { parent: number; kilobytes: number }>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const status = readStatus(name);
    const parent = status?.match(/^PPid:\s+(\d+)/m)?.[1];
    if (parent) {
      all.set(Number(name), {
        parent: Number(parent),
        kilobytes: Number(status?.match(/^VmRSS:\s+(\d+)/m)?.[1] ?? 0),
      });
    }
  }
  return all;
}

function readStatus(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch (error) {
    // It ended between the listing and the reading.
    if (error instanceof Error) return undefined;
    throw error;
  }
}

function residentOf(root: number): number {
  const all = processes();
  const belongs = (pid: number): boolean => {
    if (pid === root) return true;
    const parent = all.get(pid)?.parent;
    return parent !== undefined && parent > 1 && belongs(parent);
  };
  let kilobytes = 0;
  for (const [pid, each] of all) if (belongs(pid)) kilobytes += each.kilobytes;
  return kilobytes / 1024;
}

/**
 * Runs a command to its end and says what it cost.
 *
 * @throws when it fails; its last output is in the message
 */
export function measure(
  command: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<Cost> {
  const began = performance.now();
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let megabytes = 0;
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const sampling = setInterval(() => {
    if (child.pid) megabytes = Math.max(megabytes, residentOf(child.pid));
  }, SAMPLE_MS);
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => {
      clearInterval(sampling);
      const seconds = (performance.now() - began) / 1000;
      if (code === 0) done({ seconds, megabytes });
      else fail(new Error(`bench: ${command} ended with ${code}\n${output}`));
    });
  });
}
