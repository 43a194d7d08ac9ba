import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import axe, { type Result, type RunOptions } from 'axe-core'

// Reporting what passed, with a selector for each node, would take longer than finding what is wrong.
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

// Stripe's frames are transparent, and axe takes what is behind their text for white, even on a dark page.
const stripeFrames = 'iframe[name^="__privateStripeFrame"]'

/** Expects WCAG 2.2 AA as far as axe can tell, one line per violation, and nothing wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
  // Next streams a page's title behind the page.
  await expect(page).toHaveTitle(/./)
  const violations = await findViolations(page)
  const faults = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`),
  )
  expect(faults, `accessibility of ${new URL(page.url()).pathname.slice(0, 60)}`).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow, 'pixels wider than the screen').toBe(0)
}

async function findViolations(page: Page): Promise<Result[]> {
  if (page.frames().length > 1)
    return (await new AxeBuilder({ page }).options(options).exclude(stripeFrames).analyze()).violations
  // Without frames, running axe directly takes half the time of the builder.
  await page.evaluate(axe.source)
  return page.evaluate(
    async (given) => (await (window as unknown as { axe: typeof axe }).axe.run(document, given)).violations,
    options,
  )
}
