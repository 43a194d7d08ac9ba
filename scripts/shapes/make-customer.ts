import type { Page } from '@playwright/test'
import { standingAt, type PortalState } from './portal-states'

/** Makes the customer of a state in the stack that the page's context knows, and opens the portal. */
export async function makeCustomer(
  page: Page,
  { scenario }: PortalState,
): Promise<{ portal: string; subscription: string }> {
  const answer = await page.request.post(`/sandbox/scenarios/${scenario}`, {
    params: { now: standingAt, seed: 'shapes' },
  })
  if (answer.status() !== 201)
    throw new Error(`${scenario} could not be made: ${answer.status()} ${await answer.text()}`)
  const made = (await answer.json()) as { portal: string; subscriptions: string[] }
  await page.goto(made.portal)
  return { portal: page.url(), subscription: made.subscriptions[0] ?? '' }
}
