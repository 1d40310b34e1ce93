import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';

const state = resolve(process.env.PERRON_STATE || '.local/tests');
const port = Number(process.env.PORT || 4399);

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
    baseURL: `http://localhost:${port}`,
    locale: 'fr-CA',
    timezoneId: 'America/Toronto',
    trace: 'retain-on-failure',
    launchOptions: { executablePath: await chromium.executablePath(), args: ['--no-sandbox'] },
  },
  webServer: {
    command: 'node netlify/local/preview.ts',
    url: `http://localhost:${port}/`,
    env: { PORT: String(port), PERRON_STATE: state },
    reuseExistingServer: false,
    timeout: 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
});
