import { expect, type APIRequestContext, type Page } from '@playwright/test'

export type Opened = {
  customer: string
  subscriptions: string[]
  merchant: string
  account: string | null
  portal: string
}

/** Makes a customer of the story's own, in an account of its own where one is given, and opens the portal. */
export async function openScenario(page: Page, name: string, account?: string): Promise<Opened> {
  const made = await makeScenario(page.request, name, account)
  await page.goto(made.portal)
  return made
}

/** The same without opening the portal. */
export async function makeScenario(request: APIRequestContext, name: string, account?: string): Promise<Opened> {
  const answer = await request.post(`/sandbox/scenarios/${name}`, { params: account ? { account } : {} })
  expect(answer.status()).toBe(201)
  return (await answer.json()) as Opened
}
