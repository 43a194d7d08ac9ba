import type { BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { expectAccessible } from './expect-accessible'

/** axe is a script itself, so it checks the same page with scripts enabled. */
export async function expectAccessibleWithScript(
  page: Page,
  openBrowser: (options: BrowserContextOptions) => Promise<BrowserContext>,
): Promise<void> {
  const context = await openBrowser({ javaScriptEnabled: true, storageState: await page.context().storageState() })
  const scripted = await context.newPage()
  await scripted.goto(page.url())
  await expectAccessible(scripted)
}
