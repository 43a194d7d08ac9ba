import { expect } from 'vitest'
import { openSession } from '@/lib/access/sessions/open-session'
import { sumParts } from '@/lib/billing/charges/sum-parts'
import { db } from '@/lib/db/client'
import { shownValue } from '@/lib/forms/shown-charge'
import type { Stripe } from '@/lib/stripe/client/client'
import { updateAction } from '@/lib/tasks/update/action'
import { loadUpdate } from '@/lib/tasks/update/load'
import { updateTexts } from '@/lib/tasks/update/texts'
import { partRow } from '@/lib/texts/part-row'
import { newCustomer } from '@/sandbox/scenarios/steps/new-customer'
import { advanceTo } from '@/sandbox/scenarios/steps/advance-to'
import { openSessionFor } from './open-session-for'
import { setUpUpdates } from './set-up-updates'
import { sendForm } from '../requests/send-form'

const reader = { locale: 'en', timeZone: 'UTC' } as const
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

type Plan = Partial<Stripe.PriceCreateParams> & { name?: string }

/** Customers of plans that a test makes itself, and what their pages say of a change. Call it at the top of a test file. */
export function setUpSituations() {
  const updates = setUpUpdates()
  const { merchant, stripe, now, receiptOf } = updates

  /** Prices in dollars a month, offered to everybody; cheaper plans wait, and dearer ones are charged at once. */
  async function offer(...plans: Plan[]): Promise<string[]> {
    const made = await Promise.all(
      plans.map(({ name = 'Plan', ...price }) =>
        stripe.prices.create({
          currency: 'usd',
          recurring: { interval: 'month' },
          product_data: { name },
          ...price,
        }),
      ),
    )
    const id = 'bpc_plans'
    const features = {
      subscription_update: {
        enabled: true,
        default_allowed_updates: ['price', 'quantity', 'promotion_code'],
        proration_behavior: 'always_invoice',
        products: made.map(({ id: price, product }) => ({
          product: String(product),
          prices: [price],
          adjustable_quantity: { enabled: true, minimum: 1, maximum: 50 },
        })),
        schedule_at_period_end: { conditions: [{ type: 'decreasing_item_amount' }] },
      },
    }
    await db.portalConfiguration.update({
      where: { merchantId_id: { merchantId: merchant.id, id } },
      data: { features },
    })
    return made.map(({ id: price }) => price)
  }

  async function subscribe(price: string, terms: Partial<Stripe.SubscriptionCreateParams> & { days?: number } = {}) {
    const { days = 0, ...more } = terms
    const since = new Date(now.getTime() - days * 86_400_000)
    const { customer, testClock } = await newCustomer(
      { stripe, seed: 'situations' },
      { name: 'Ada Rossi', mailbox: `ada.${Math.random().toString(36).slice(2)}`, since },
    )
    const { id: subscription } = await stripe.subscriptions.create({ customer, items: [{ price }], ...more })
    if (days > 0) await advanceTo(stripe, testClock, now)
    return { customer, subscription }
  }

  /** What the page says of a choice, and the form that it sends. */
  async function page(
    { customer, subscription }: { customer: string; subscription: string },
    price: string | null,
    { quantity = null, code = null }: { quantity?: number | null; code?: string | null } = {},
  ) {
    const token = await openSessionFor(merchant.id, customer)
    const opened = await openSession(token)
    if (!opened.ok) throw new Error(opened.code)
    const loaded = await loadUpdate(opened.value, subscription, { price, quantity }, code)
    if (!loaded.ok || loaded.value.refused) throw new Error('no page')
    const { chosen } = loaded.value
    if (!chosen?.ok || !chosen.value.preview.ok)
      return { token, problem: chosen && !chosen.ok ? chosen.code : 'no preview' }
    const { update, prorationDate, preview } = chosen.value
    const { first } = preview.value
    const session = { ...opened.value, ...reader }
    const { headline, details } = updateTexts({ ...loaded.value, chosen: chosen.value, session })
    const { total, amountDue, parts } = first
    const breakdown = parts.upcomingBreakdown
    if (!breakdown) throw new Error('no breakdown')
    const rows = sumParts({ total: BigInt(total.amount), due: BigInt(amountDue.amount), breakdown }).map((part) =>
      partRow(part, total.currency, reader),
    )
    const charged = update.invoicesNow ? amountDue : { amount: 0, currency: total.currency }
    return {
      token,
      when: update.when,
      sentences: [headline, ...details].map(plain),
      rows: rows.map(({ name, amount }) => plain(`${name}: ${amount}`)),
      form: {
        token,
        subscription,
        price: update.plan.price.id,
        quantity: String(update.quantity),
        when: update.when,
        prorationDate: prorationDate === null ? '' : String(prorationDate),
        code: code ?? '',
        shown: shownValue(charged),
      },
      amountDue,
    }
  }

  /** Confirms as the page said, which leads to the receipt. Returns the customer then. */
  async function confirmed(customer: string, form: ({ token: string } & Record<string, string>) | undefined) {
    if (!form) throw new Error('no form')
    const { to, intent, state } = await sendForm(updateAction, form)
    expect(state).toBeUndefined()
    // The receipt leads to a payment that is still to be completed.
    expect([`?done=${intent}`, `/receipts/${intent}`]).toContain(to)
    expect(await receiptOf(customer, intent)).toMatchObject({ receipt: { status: 'done' } })
    return (await stripe.customers.retrieve(customer)) as Stripe.Customer
  }

  /** What Stripe will charge next. */
  async function nextOf(subscription: string): Promise<number> {
    return (await stripe.invoices.createPreview({ subscription })).amount_due
  }

  return { ...updates, offer, subscribe, page, confirmed, nextOf }
}
