import { defineConfig } from '@playwright/test'
import { findChromium } from './scripts/testing/chromium/find-chromium'

/** Stories in a real browser, on one production stack for the whole run. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './scripts/testing/setup/e2e-stack.ts',
  outputDir: 'test-results',
  // What `toMatchSnapshot` compares with: the shapes of pages, which are text.
  snapshotPathTemplate: '{testDir}/shapes/{arg}{ext}',
  workers: 2,
  // A test that passes only at the second attempt has found a fault.
  retries: 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  use: {
    launchOptions: await findChromium(),
    // Recording takes a seventh of the time. `npm run e2e -- --trace retain-on-failure` records failures.
    trace: 'off',
    screenshot: 'only-on-failure',
    // Pages show dates in the merchant's time zone; the browser's own zone, far from UTC, must not matter.
    timezoneId: 'America/New_York',
    // Without a region, English is written the same for everyone. Playwright's own default is en-US.
    locale: 'en',
  },
  // A story that is the same on both devices is tagged with the one that runs it.
  projects: [
    { name: 'desktop', grepInvert: /@phone/, use: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' } },
    {
      name: 'phone',
      grepInvert: /@desktop/,
      use: { viewport: { width: 390, height: 844 }, colorScheme: 'dark', hasTouch: true, isMobile: true },
    },
  ],
})
