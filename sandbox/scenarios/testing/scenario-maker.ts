import type Stripe from 'stripe'
import type { BillingHarness } from '../../billing/testing/start-billing'
import type { ScenarioName } from '../index'
import { runScenario } from '../run-scenario'

export const now = new Date('2026-11-23T10:00:00Z')

export type MakeScenario = ReturnType<typeof scenarioMaker>

/** Makes scenarios at `now` and answers what the API then says of them, invoices newest first. */
export function scenarioMaker({ stripe, url }: BillingHarness) {
  return async (name: ScenarioName) => {
    const made = await runScenario(name, { stripe, now, sandboxUrl: url })
    const customer = (await stripe.customers.retrieve(made.customer)) as Stripe.Customer
    const { data: subscriptions } = await stripe.subscriptions.list({ customer: made.customer, status: 'all' })
    const invoices = await stripe.invoices
      .list({ customer: made.customer, limit: 100 })
      .autoPagingToArray({ limit: 1000 })
    const clock = await stripe.testHelpers.testClocks.retrieve(made.testClock)
    return { made, customer, subscriptions, invoices, clock: new Date(clock.frozen_time * 1000) }
  }
}

export const periodEnd = (subscription: Stripe.Subscription | undefined) =>
  new Date((subscription?.items.data[0]?.current_period_end ?? 0) * 1000).toISOString()

export const statuses = (invoices: Stripe.Invoice[]) => [...new Set(invoices.map(({ status }) => status))]
