/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/site/**', 'tests/bench/**'],
    globalSetup: 'tests/support/one-postgres.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
