import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const state = resolve(process.env.PERRON_STATE || '.local/tests');
const unitReport = resolve(state, 'unit.json');
const siteReport = resolve(state, 'site.json');

/** How many tests a stage ran. A stage that is no test runner counts as one. */
interface Counts {
  passed: number;
  failed: number;
}

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

function run(command: string, ...args: string[]): Promise<boolean> {
  console.log(`\n— ${[command, ...args].join(' ')}`);
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, PERRON_STATE: state },
  });
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('exit', (code) => done(code === 0));
  });
}

const read = (file: string): unknown =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;

/** A runner that fails without a failed test (a file that does not load, say) has still failed once. */
const atLeast = (passed: number, failed: number, succeeded: boolean): Counts => ({
  passed,
  failed: succeeded ? failed : Math.max(failed, 1),
});

async function one(...command: [string, ...string[]]): Promise<Counts> {
  return (await run(...command)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function unit(): Promise<Counts> {
  const succeeded = await run(
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${unitReport}`,
  );
  const report = vitestReport.safeParse(read(unitReport)).data;
  const { numPassedTests = 0, numFailedTests = 0, success = false } = report ?? {};
  return atLeast(numPassedTests, numFailedTests, succeeded && success);
}

async function site(): Promise<Counts> {
  const succeeded = await run('playwright', 'test');
  const stats = playwrightReport.safeParse(read(siteReport)).data?.stats;
  return atLeast(stats?.expected ?? 0, (stats?.unexpected ?? 0) + (stats?.flaky ?? 0), succeeded);
}

rmSync(state, { recursive: true, force: true });
mkdirSync(state, { recursive: true });

const counts: Counts[] = [await one('npm', 'run', '--silent', 'check'), await unit()];
const built = await one('npm', 'run', '--silent', 'build');
counts.push(built);
if (built.failed === 0) counts.push(await site());

const passed = counts.reduce((sum, each) => sum + each.passed, 0);
const failed = counts.reduce((sum, each) => sum + each.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
