import type { Locator } from '@playwright/test'

/**
 * Waits until React has hydrated a node, for stories about what JavaScript adds. A form sent earlier is posted by the
 * browser, which works too but shows no progress. React marks its nodes with a property.
 */
export async function hydrated(locator: Locator): Promise<void> {
  const node = await locator.elementHandle()
  await locator
    .page()
    .waitForFunction((element) => Object.keys(element as object).some((key) => key.startsWith('__reactProps$')), node)
}
