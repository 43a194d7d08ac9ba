import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { stripeLocaleOf } from '../../lib/i18n/resolve/stripe-locale'
import type { Language } from '../../lib/i18n/locales'
import type { ScenarioName } from '../../sandbox/scenarios'
import type { World } from '../truth/world'

export type OpenedCustomer = { portal: string; subscription: string; email: string }

/**
 * Makes a customer in the stack that the page's context knows, who is written to in a language, and opens the portal in
 * it.
 */
export async function openCustomer(
  page: Page,
  { stripe }: Pick<World, 'stripe'>,
  scenario: ScenarioName,
  language: Language,
): Promise<OpenedCustomer> {
  // The seed becomes part of the address.
  const answer = await page.request.post(`/sandbox/scenarios/${scenario}`, {
    params: { seed: randomUUID().slice(0, 8) },
  })
  if (answer.status() !== 201) throw new Error(`${scenario} could not be made: ${await answer.text()}`)
  const made = (await answer.json()) as { customer: string; portal: string; subscriptions: string[] }
  const stored = await page.request.post(new URL(`/v1/customers/${made.customer}`, stripe.base).href, {
    form: { 'preferred_locales[0]': stripeLocaleOf(language) },
    headers: { authorization: `Bearer ${stripe.secretKey}` },
  })
  const { email } = (await stored.json()) as { email: string }
  await page.goto(made.portal)
  const portal = page.url()
  // What is chosen here counts before the customer's language has been synced.
  const chosen = await page.request.post(`${portal}/language`, {
    form: { locale: language, from: new URL(portal).pathname },
    headers: { origin: new URL(portal).origin },
    maxRedirects: 0,
  })
  if (chosen.status() !== 303) throw new Error(`${language} cannot be chosen: ${chosen.status()}`)
  return { portal, subscription: made.subscriptions[0] ?? '', email }
}
