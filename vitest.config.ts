import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)) }

// *.test.ts need nothing but Node; *.integration.test.ts get a database and a sandbox of their own.
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{lib,components,sandbox,scripts,app}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.integration.test.ts', '**/node_modules/**'],
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['{lib,sandbox,scripts,app,prisma}/**/*.integration.test.ts'],
          globalSetup: ['./scripts/testing/integration-setup.ts'],
          setupFiles: ['./scripts/testing/integration-file.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
