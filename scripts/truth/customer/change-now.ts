import type Stripe from 'stripe'
import { secondsOf } from '@/sandbox/scenarios/steps/seconds-of'
import type { TruthCase } from '../generate/truth-case'
import { inCurrency } from './in-currency'
import { periodLength } from './periods-from'

/** What happened on the last day: changes, pending items, the balance, pauses and ends. */
export async function changeNow(stripe: Stripe, subscription: string, customer: string, made: TruthCase, now: Date) {
  const { currency, balance, pending, pause, end, changedTo, plannedQuantity } = made
  const held = await stripe.subscriptions.retrieve(subscription)
  const [first] = held.items.data
  if (held.status === 'canceled' || held.status === 'incomplete_expired' || !first) return
  if (changedTo !== null) {
    await stripe.subscriptions.update(subscription, {
      items: [{ id: first.id, quantity: changedTo }],
      proration_behavior: 'create_prorations',
    })
  }
  for (const [index, amount] of pending.entries()) {
    await stripe.invoiceItems.create({
      customer,
      amount: inCurrency(amount, currency),
      currency,
      description: `Extra ${index + 1}`,
      ...(index > 0 && { subscription }),
    })
  }
  if (balance !== 0)
    await stripe.customers.createBalanceTransaction(customer, { amount: inCurrency(balance, currency), currency })
  const periodEnd = Math.max(...held.items.data.map((item) => item.current_period_end))
  if (pause) {
    await stripe.subscriptions.update(subscription, {
      pause_collection: {
        behavior: pause.behavior,
        ...(pause.resumes && { resumes_at: Math.floor((secondsOf(now) + periodEnd) / 2) }),
      },
    })
  }
  if (plannedQuantity !== null) await plan(stripe, subscription, plannedQuantity)
  // A trial that was paused at its end has no period left to end with.
  if (end === 'period_end' && held.status !== 'paused')
    await stripe.subscriptions.update(subscription, { cancel_at_period_end: true })
  if (end === 'cancel_at') {
    const later = periodEnd + Math.floor((periodLength(now, made) / 1000) * 1.5)
    await stripe.subscriptions.update(subscription, { cancel_at: later })
  }
  if (end === 'ended') await stripe.subscriptions.cancel(subscription)
}

/** A schedule of the merchant's that changes the first item's quantity with the next period. */
async function plan(stripe: Stripe, subscription: string, quantity: number) {
  const { id, phases } = await stripe.subscriptionSchedules.create({ from_subscription: subscription })
  const [current] = phases
  if (!current) throw new Error(`the schedule ${id} has no phase`)
  const items = current.items.map((item) => ({
    price: String(item.price),
    ...(item.quantity !== undefined && { quantity: item.quantity }),
  }))
  const [changed, ...others] = items
  if (!changed) throw new Error(`the schedule ${id} has no item`)
  await stripe.subscriptionSchedules.update(id, {
    end_behavior: 'release',
    phases: [
      { items, start_date: current.start_date, end_date: current.end_date },
      { items: [{ ...changed, quantity }, ...others] },
    ],
  })
}
