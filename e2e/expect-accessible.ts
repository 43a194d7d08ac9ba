import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import axe, { type Result, type RunOptions } from 'axe-core'

// What is asked for decides the cost: what passed, of each node with its selector, takes longer than what is wrong.
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

// They are Stripe's, and see-through: axe takes what is behind their text for white, also where the page is dark.
const stripeFrames = 'iframe[name^="__privateStripeFrame"]'

/** WCAG 2.2 AA as far as axe can tell, one line per fault, and nothing wider than the screen. */
export async function expectAccessible(page: Page): Promise<void> {
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
  // A page without frames is half the work without the builder, which takes results apart and puts them together.
  await page.evaluate(axe.source)
  return page.evaluate(
    async (given) => (await (window as unknown as { axe: typeof axe }).axe.run(document, given)).violations,
    options,
  )
}
