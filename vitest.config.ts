import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { WhatFailed } from './test/what-failed.ts'

/** A test that hangs ends; one that is slow because the machine is busy does not fail. */
const PATIENCE_MS = 60_000

/**
 * Node takes types away by WebAssembly, in every thread of every server that a test starts. What it has made of a file
 * is kept here, and V8 may not share the compiled code between threads: one thread frees it while another one
 * compiles, and the process ends (`Check failed: jit_page.has_value()`, or by a segmentation fault).
 */
const env = { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled') }
const execArgv = ['--no-wasm-native-module-cache']

export default defineConfig({
  test: {
    // Left to itself, it leaves one core alone, which of two is half.
    maxWorkers: '100%',
    env,
    reporters: ['default', new WhatFailed()],
    projects: [
      'web/vitest.config.ts',
      {
        test: {
          name: 'unit',
          execArgv,
          include: ['packages/**/*.test.ts', 'sync-server/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/build/**'],
          testTimeout: PATIENCE_MS,
        },
      },
      {
        test: {
          name: 'integration',
          execArgv,
          include: ['test/integration/**/*.test.ts', 'test/faults/**/*.test.ts'],
          testTimeout: PATIENCE_MS,
          hookTimeout: PATIENCE_MS,
          globalSetup: ['test/integration/support/build-server.ts'],
        },
      },
      {
        test: {
          name: 'e2e',
          execArgv,
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 2 * PATIENCE_MS,
          hookTimeout: 2 * PATIENCE_MS,
          globalSetup: ['test/e2e/support/build-client.ts'],
        },
      },
    ],
  },
})
