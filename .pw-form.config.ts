import { mkdirSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import chromium from '@sparticuz/chromium';
process.env.PERRON_STATE = process.env.STATE ?? '/tmp/wt/form-state';
process.env.TMPDIR = '/tmp/wt/form-shots/tmp'; mkdirSync(process.env.TMPDIR, { recursive: true });
export default defineConfig({ testDir: '/tmp/wt/form/tests/site', outputDir: '/tmp/wt/form-shots/results', workers: 1, timeout: 120_000, expect: { timeout: 20_000 }, reporter: 'list',
  use: { locale: 'fr-CA', timezoneId: 'America/Toronto', baseURL: process.env.BASE ?? 'http://localhost:4760', trace: 'off', launchOptions: { executablePath: await chromium.executablePath(), args: ['--no-sandbox'] } } });
