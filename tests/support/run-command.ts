import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a command printed and how it ended. */
export interface Ended {
  code: number;
  out: string;
  err: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command of the repository, as npm does, on a content folder. */
export function runCommand(file: string, args: string[], content: string): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [file, ...args],
      { cwd: root, env: { ...process.env, PERRON_CONTENT: content } },
      (error, out, err) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
  });
}
