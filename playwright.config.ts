import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';

const state = resolve(process.env.PERRON_STATE || '.local/tests');
// The tests read the mailbox of the servers that they run against.
process.env.PERRON_STATE = state;
const port = Number(process.env.PORT || 4399);

/** What needs the site in development: the desk, whose published changes show at once. */
const DEVELOPMENT = /\/desk[^/]*\.spec\.ts$/;

// The packaged Chromium unpacks itself into the temporary folder and reuses whatever lies there.
process.env.TMPDIR = resolve(state, 'tmp');
mkdirSync(process.env.TMPDIR, { recursive: true });

export default defineConfig({
  testDir: 'tests/site',
  testMatch: '**/*.spec.ts',
  outputDir: resolve(state, 'results'),
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: resolve(state, 'site.json') }]],
  use: {
    locale: 'fr-CA',
    timezoneId: 'America/Toronto',
    // Recording every test costs a good part of its time: ask for it to look into a failure.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    launchOptions: { executablePath: await chromium.executablePath(), args: ['--no-sandbox'] },
  },
  projects: [
    {
      name: 'built site',
      testIgnore: DEVELOPMENT,
      use: { baseURL: `http://localhost:${port}` },
    },
    {
      name: 'development',
      testMatch: DEVELOPMENT,
      use: { baseURL: `http://localhost:${port + 1}` },
    },
  ],
  // Both at once, which is also a test: two copies must not disturb each other.
  webServer: [
    server('netlify/local/preview.ts', port, state),
    server('netlify/local/start.ts', port + 1, resolve(state, 'development')),
  ],
});

function server(script: string, at: number, folder: string) {
  return {
    command: `node ${script}`,
    url: `http://localhost:${at}/`,
    env: { PORT: String(at), PERRON_STATE: folder },
    reuseExistingServer: false,
    timeout: 90_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 10_000 },
    stdout: 'ignore' as const,
    stderr: 'pipe' as const,
  };
}
