import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/testing/find-chromium'

// Workers load this file too and must meet the same stack, so what is random is kept in the environment.
const run = (process.env.E2E_RUN ??= String(20_000 + (process.pid % 10_000)))
const port = Number(run)
const { executablePath, args } = await findChromium()

/** One production stack of its own for the whole run: the demo, in a folder of its own. */
export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  globalTeardown: './e2e/remove-data.ts',
  metadata: { dataDir: path.join(tmpdir(), `portico-e2e-${run}`) },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: { executablePath, args },
    trace: 'retain-on-failure',
    timezoneId: 'America/New_York',
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } },
    { name: 'phone', use: { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true, isMobile: true } },
  ],
  webServer: {
    command: 'node scripts/bootstrap.mjs demo',
    url: `http://localhost:${port}/api/health`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
    stdout: 'ignore',
    env: {
      PORT: String(port),
      SANDBOX_PORT: String(port + 10_000),
      PORTICO_DATA_DIR: path.join(tmpdir(), `portico-e2e-${run}`),
      APP_URL: `http://localhost:${port}`,
    },
  },
})
