import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { SlowFirst } from './scripts/testing/slow-first.mjs'

// A busy machine may take long over what is quick elsewhere.
const patient = { poll: { timeout: 10_000 } }
const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) }

// *.test.ts need nothing but Node; *.browser.test.ts drive a Chromium; *.integration.test.ts get a database and a
// sandbox of their own.
export default defineConfig({
  test: {
    sequence: { sequencer: SlowFirst },
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          // Testing a rule takes milliseconds. Tests that load a linter or a large image must pass on a busy machine
          // too.
          testTimeout: 20_000,
          expect: patient,
          include: ['{lib,components,sandbox,scripts,app}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.integration.test.ts', '**/*.browser.test.ts', '**/node_modules/**'],
          setupFiles: ['./scripts/testing/setup/languages.ts'],
          // Rules keep no state, and a process per file would take as long as the tests themselves.
          isolate: false,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'browser',
          include: ['{sandbox,scripts}/**/*.browser.test.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: patient,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['{lib,sandbox,scripts,app,prisma}/**/*.integration.test.ts'],
          globalSetup: ['./scripts/testing/setup/integration-setup.ts'],
          setupFiles: ['./scripts/testing/setup/integration-file.ts', './scripts/testing/setup/italian.ts'],
          // These tests mostly wait for a server. By default, two cores would get a single worker.
          maxWorkers: 3,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          expect: patient,
        },
      },
    ],
  },
})
