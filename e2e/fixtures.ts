import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test as base, type Page } from '@playwright/test'

type Demo = { portal: Record<string, string>; console: string; qa: string; stripe: { base: string; secretKey: string } }

type Fixtures = {
  /** console errors a story expects, such as the browser's line about a 404 */
  expectedErrors: RegExp[]
  demo: Demo
  /** opens the portal of a seeded customer by its link */
  openPortal: (name: string) => Promise<void>
}

/** A page that fails its story on any console error or uncaught exception it did not expect. */
export const test = base.extend<Fixtures>({
  expectedErrors: [[], { option: true }],
  page: async ({ page, expectedErrors }, provide) => {
    const errors: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    page.on('pageerror', (error) => errors.push(error.message))
    await provide(page)
    expect(errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)))).toEqual([])
  },
  demo: async ({}, use, testInfo) => {
    const file = path.join((testInfo.config.metadata as { dataDir: string }).dataDir, 'demo.json')
    // The stack answers a moment before it writes its addresses down.
    await expect.poll(() => existsSync(file)).toBe(true)
    await provide(JSON.parse(readFileSync(file, 'utf8')) as Demo)
  },
  openPortal: async ({ page, demo }, provide) => {
    await provide(async (name) => {
      const url = demo.portal[name]
      if (!url) throw new Error(`the demo has no customer ${name}`)
      await page.goto(url)
    })
  },
})

export { expect }

/** WCAG 2.2 AA as far as axe can tell, and nothing wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(violations.map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.html.slice(0, 160)) }))).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow).toBe(0)
}

/** Text as read: no-break spaces, which `Intl` puts between an amount and its currency, are spaces. */
export async function readText(page: Page): Promise<string> {
  return (await page.locator('body').innerText()).replace(/[\u00a0\u202f]/g, ' ')
}
