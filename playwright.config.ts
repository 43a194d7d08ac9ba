import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/testing/chromium/find-chromium'

/** Stories in a real browser, on one production stack of their own for the whole run. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './scripts/testing/setup/e2e-stack.ts',
  outputDir: 'test-results',
  workers: 2,
  // A test that passes only at the second try has found something.
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    launchOptions: await findChromium(),
    // Recording takes a seventh of the whole; `npm run e2e -- --trace retain-on-failure` records what fails.
    trace: 'off',
    screenshot: 'only-on-failure',
    // Dates on a page are the merchant's; a browser's own zone, and one far from UTC, must not show.
    timezoneId: 'America/New_York',
  },
  // A story that is the same on both, or half of it, is tagged with the one that lives it.
  projects: [
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } },
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true, isMobile: true },
    },
  ],
})
