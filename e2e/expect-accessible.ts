import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

// They are Stripe's, and see-through: axe takes what is behind their text for white, also where the page is dark.
const stripeFrames = 'iframe[name^="__privateStripeFrame"]'

/** WCAG 2.2 AA as far as axe can tell, one line per fault, and nothing wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  const axe = new AxeBuilder({ page }).withTags(rules).exclude(stripeFrames)
  // Without frames there is nothing to put together, for which axe opens another page: half of its time.
  const { violations } = await axe.setLegacyMode(page.frames().length === 1).analyze()
  const faults = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`))
  expect(faults, `accessibility of ${new URL(page.url()).pathname.slice(0, 60)}`).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(overflow, 'pixels wider than the screen').toBe(0)
}
