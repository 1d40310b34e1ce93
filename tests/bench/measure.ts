import { spawn } from 'node:child_process';
import type { SiteBuild } from '../support/copy-of-site.ts';
import { processorOfChildren, residentOf } from './resident.ts';

/** What a build cost. */
export interface Cost {
  seconds: number;
  /** Seconds of processor, over all cores: what other work on the machine disturbs the least. */
  processor: number;
  /** Most memory that the command and all its children held together, in MB. */
  megabytes: number;
}

/** How often memory is looked at, in milliseconds. */
const LOOK_MS = 100;

/** How often a long build shows that it goes on, in milliseconds. */
const SHOW_MS = 15_000;

/**
 * Runs a build to its end and says what it cost. Memory and processor are read from Linux's /proc.
 *
 * @throws when it fails; its last output is in the message
 */
export function measure({ command, args, cwd, env }: SiteBuild): Promise<Cost> {
  const processorBefore = processorOfChildren();
  const began = performance.now();
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const elapsed = () => (performance.now() - began) / 1000;
  let output = '';
  let megabytes = 0;
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const looking = setInterval(() => {
    if (child.pid) megabytes = Math.max(megabytes, residentOf(child.pid));
  }, LOOK_MS);
  const showing = setInterval(() => {
    console.log(`    … ${elapsed().toFixed(0)} s, ${megabytes.toFixed(0)} Mo`);
  }, SHOW_MS);
  return new Promise((done, fail) => {
    const stop = () => {
      clearInterval(looking);
      clearInterval(showing);
    };
    child.once('error', (error) => {
      stop();
      fail(error);
    });
    child.once('close', (code) => {
      stop();
      const cost = {
        seconds: elapsed(),
        processor: processorOfChildren() - processorBefore,
        megabytes,
      };
      if (code === 0) done(cost);
      else fail(new Error(`bench: ${command} ended with ${code}\n${output}`));
    });
  });
}
