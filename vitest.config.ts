/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import { getViteConfig } from 'astro/config';

const alone = [
  // They change what others stand on: the environment, globals, the clock, or modules' own state.
  'adapters/drafts/decap-github',
  'commands/*',
  'components/submissions/saving',
  'functions/bundle',
  'functions/entry-points',
  'functions/environment',
  'local/*',
  'reading/*',
  // They start hundreds of processes, each of which begins as a copy of its parent: a young one is light.
  'adapters/change-project',
  'adapters/drafts/decap-server',
  'adapters/drafts/github-drafts',
  'adapters/sync-draft',
  'contract/drafts',
  'functions/hostile-submissions',
  'functions/local-postgres',
].map((name) => `tests/${name}.test.ts`);

export default getViteConfig({
  test: {
    globalSetup: 'tests/support/one-postgres.ts',
    // As many as the machine has: by itself the runner leaves one idle, and two are often all there are.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/bench/**', ...alone],
          // They share what they import: starting anew takes each of them up to four seconds of it.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
  },
});
