import type { Page } from '@playwright/test'
import type { ScenarioName } from '../../sandbox/scenarios'
import type { Language } from '../../lib/i18n/locales'

export type OpenedCustomer = { customer: string; portal: string; subscription: string }

/** Makes a customer in the stack that the page's context knows, and opens the portal in a language chosen there. */
export async function openCustomer(page: Page, scenario: ScenarioName, language: Language): Promise<OpenedCustomer> {
  const answer = await page.request.post(`/sandbox/scenarios/${scenario}`)
  if (answer.status() !== 201) throw new Error(`${scenario} could not be made: ${await answer.text()}`)
  const made = (await answer.json()) as { customer: string; portal: string; subscriptions: string[] }
  await page.goto(made.portal)
  const portal = page.url()
  const chosen = await page.request.post(`${portal}/language`, {
    form: { locale: language, from: new URL(portal).pathname },
    headers: { origin: new URL(portal).origin },
    maxRedirects: 0,
  })
  if (chosen.status() !== 303) throw new Error(`${language} cannot be chosen: ${chosen.status()}`)
  return { customer: made.customer, portal, subscription: made.subscriptions[0] ?? '' }
}
