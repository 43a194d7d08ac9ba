import { expect, type APIRequestContext, type Page } from '@playwright/test'

export type Opened = {
  customer: string
  subscriptions: string[]
  merchant: string
  account: string | null
  portal: string
}

/** Creates a customer for the story, in the given account if any, and opens the portal. */
export async function openScenario(page: Page, name: string, account?: string): Promise<Opened> {
  const made = await makeScenario(page.request, name, account)
  await page.goto(made.portal)
  return made
}

export async function makeScenario(request: APIRequestContext, name: string, account?: string): Promise<Opened> {
  const answer = await request.post(`/sandbox/scenarios/${name}`, { params: account ? { account } : {} })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as Opened
}
