/// <reference types="vitest/config" />
import { availableParallelism } from 'node:os';
import { getViteConfig } from 'astro/config';

/** Rooms whose tests touch nothing but what they call: no file, no environment, no database. */
const pure = ['criteria', 'handoff', 'i18n', 'model', 'offers', 'sealing', 'submissions'].map(
  (room) => `tests/${room}/**/*.test.ts`,
);

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
          name: 'pure',
          include: pure,
          // They share what they import: starting anew for each file costs a second of it.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/bench/**', ...pure],
        },
      },
    ],
  },
});
