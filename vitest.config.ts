import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Left to itself, it leaves one core alone, which of two is half.
    maxWorkers: '100%',
    projects: [
      'web/vitest.config.ts',
      {
        test: {
          name: 'unit',
          include: ['packages/**/*.test.ts', 'sync-server/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/build/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts', 'test/faults/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          globalSetup: ['test/integration/support/build-server.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: ['test/e2e/support/build-client.ts'],
        },
      },
    ],
  },
})
