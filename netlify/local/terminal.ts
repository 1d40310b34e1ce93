import { relative } from 'node:path';
import { MAILBOX_PATH } from './mailbox.ts';
import type { State } from './state.ts';

/** One line on the terminal. */
export function say(line: string): void {
  console.log(`  ${line}`);
}

/** Says where everything is. `took` is in milliseconds. */
export function announce(port: number, state: State, took: number): void {
  const base = `http://localhost:${port}`;
  const folder = relative(process.cwd(), state.folder) || state.folder;
  console.log(`
  Perron est prêt (${(took / 1000).toFixed(1)} s).

    Site                  ${base}/
    Bureau des éditeurs   ${base}/admin/
    Boîte aux lettres     ${base}${MAILBOX_PATH}
    État local            ${folder}

  Ctrl+C pour arrêter.
`);
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
