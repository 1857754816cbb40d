import { defineConfig } from 'vitest/config'

/**
 * Many servers come and go in one process, each with its threads: V8 then loses count of pages of compiled code where
 * the processor guards them by keys, and ends the process (`Check failed: jit_page.has_value()`).
 */
const execArgv = ['--no-memory-protection-keys']

export default defineConfig({
  test: {
    // Left to itself, it leaves one core alone, which of two is half.
    maxWorkers: '100%',
    projects: [
      'web/vitest.config.ts',
      {
        test: {
          name: 'unit',
          execArgv,
          include: ['packages/**/*.test.ts', 'sync-server/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/build/**'],
        },
      },
      {
        test: {
          name: 'integration',
          execArgv,
          include: ['test/integration/**/*.test.ts', 'test/faults/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          globalSetup: ['test/integration/support/build-server.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          execArgv,
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: ['test/e2e/support/build-client.ts'],
        },
      },
    ],
  },
})
