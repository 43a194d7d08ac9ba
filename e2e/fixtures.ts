import { expect, test as base, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test'
import type { TestedStack } from '../scripts/testing/setup/e2e-stack'
import { watchForErrors } from '../scripts/testing/chromium/watch-for-errors'

export { expect }
export { expectAccessible } from './expect-accessible'
export { hydrated } from './hydrated'

type Fixtures = {
  /** console errors that a story expects, such as the browser's line about a refused request */
  expectedErrors: RegExp[]
  /** watches a browser's pages and fails the story on console errors and uncaught exceptions */
  watch: (context: BrowserContext) => void
  /** another person's browser, without the first one's cookies */
  openBrowser: (options?: BrowserContextOptions) => Promise<BrowserContext>
  /** opens the portal of a seeded customer by its link */
  openPortal: (name: string) => Promise<void>
}

/** Playwright's test, on the run's own stack. An unexpected console error or exception fails it. */
export const test = base.extend<Fixtures, { demo: TestedStack }>({
  demo: [
    async ({}, provide) => {
      await provide(JSON.parse(process.env.PORTICO_TESTED_STACK ?? '') as TestedStack)
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ demo }, provide) => {
    await provide(demo.appUrl)
  },
  expectedErrors: [[], { option: true }],
  watch: async ({ expectedErrors }, provide) => {
    const { watch, errors } = watchForErrors()
    await provide(watch)
    expect(errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))).toEqual([])
  },
  context: async ({ context, watch }, provide) => {
    watch(context)
    await provide(context)
  },
  openBrowser: async ({ browser, watch, baseURL, contextOptions }, provide) => {
    const opened: BrowserContext[] = []
    await provide(async (options) => {
      const context = await browser.newContext({ ...contextOptions, ...(baseURL && { baseURL }), ...options })
      opened.push(context)
      watch(context)
      return context
    })
    for (const context of opened) await context.close()
  },
  openPortal: async ({ page, demo }, provide) => {
    await provide(async (name) => {
      const url = demo.portal[name]
      if (!url) throw new Error(`the demo has no customer ${name}`)
      await page.goto(url)
    })
  },
})

/** A page's text with the no-break spaces of `Intl` replaced by spaces. */
export async function readText(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replace(/[\u00a0\u202f]/g, ' ')
}
