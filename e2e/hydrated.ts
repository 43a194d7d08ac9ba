import type { Locator } from '@playwright/test'

/**
 * Waits until React has taken over a node, for stories of what JavaScript adds: a form sent before that is posted by
 * the browser itself, which works too but shows no progress. React marks its nodes by a property of its own.
 */
export async function hydrated(locator: Locator): Promise<void> {
  const node = await locator.elementHandle()
  await locator
    .page()
    .waitForFunction((element) => Object.keys(element as object).some((key) => key.startsWith('__reactProps$')), node)
}
