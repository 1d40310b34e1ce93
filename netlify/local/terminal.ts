import { relative } from 'node:path';
import { MAILBOX_PATH } from './mailbox.ts';
import type { State } from './state.ts';

/** One line on the terminal. */
export function say(line: string): void {
  console.log(`  ${line}`);
}

/** What there is to be told of a local run. */
interface Running {
  port: number;
  state: State;
  /** Whether there is a desk here. */
  desk: boolean;
  /** How long the start took, in milliseconds. */
  took: number;
}

/** Says where everything is. */
export function announce({ port, state, desk, took }: Running): void {
  const base = `http://localhost:${port}`;
  const rows = [
    ['Site', `${base}/`],
    ...(desk ? [['Bureau des éditeurs', `${base}/admin/`]] : []),
    ['Boîte aux lettres', `${base}${MAILBOX_PATH}`],
    ['État local', relative(process.cwd(), state.folder) || state.folder],
  ] as const;
  const lines = rows.map(([name = '', where]) => `    ${name.padEnd(22)}${where}`);
  console.log(
    `\n  Perron est prêt (${(took / 1000).toFixed(1)} s).\n\n${lines.join('\n')}\n\n  Ctrl+C pour arrêter.\n`,
  );
}

/** How long an orderly stop may take before the process ends all the same, in milliseconds. */
const STOP_MS = 8_000;

/** Stops everything in order when the terminal asks, once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}
