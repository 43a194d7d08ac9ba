import { randomUUID } from 'node:crypto'
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { db } from '@/lib/db/client'
import { loadReceipt } from '@/lib/queries/load-receipt'
import { previewUpdate } from '@/lib/stripe/preview-update'
import { syncCustomer } from '@/lib/sync/sync-customer'
import type { ScenarioName } from '@/sandbox/scenarios'
import { ensurePrice } from '@/sandbox/scenarios/ensure-price'
import { control } from '@/sandbox/testing/control'
import { openCustomer } from '@/scripts/testing/open-customer'
import { sendForm } from '@/scripts/testing/send-form'
import { setUpSync } from '@/scripts/testing/sync-harness'
import { payInvoice } from './pay-invoice'
import { updateSubscription } from './update-subscription'

vi.mock('next/headers', () => import('@/scripts/testing/next-request'))
vi.mock('next/navigation', () => import('@/scripts/testing/next-request'))

const harness = setUpSync()
const { merchant, stripe, now } = harness
const prices = { premium: '', yearly: '', basic: '', tea: '' }
const at = String(now.getTime() / 1000)

beforeAll(async () => {
  const context = { stripe, sandboxUrl: harness.sandboxUrl }
  prices.premium = await ensurePrice(context, 'premium_monthly')
  prices.yearly = await ensurePrice(context, 'premium_yearly')
  prices.basic = await ensurePrice(context, 'basic_monthly')
  prices.tea = await ensurePrice(context, 'tea_monthly')
})

beforeEach(() => configure({}))

/** What the merchant lets customers do; plans that wait are cheaper ones. */
async function configure(update: object) {
  const plan = (product: string, ids: string[], most = 0) =>
    ({ product, prices: ids, adjustable_quantity: { enabled: most > 0, minimum: 1, maximum: most || null } })
  const features = {
    subscription_update: {
      enabled: true, default_allowed_updates: ['price', 'quantity'], proration_behavior: 'always_invoice',
      products: [
        plan('prod_premium', [prices.premium], 5), plan('prod_premium_yearly', [prices.yearly]), plan('prod_basic', [prices.basic]),
        plan('prod_tea', [prices.tea]),
      ],
      schedule_at_period_end: { conditions: [{ type: 'decreasing_item_amount' }] }, ...update,
    },
  }
  const where = { merchantId_id: { merchantId: merchant.id, id: 'bpc_1' } }
  const data = { isDefault: true, active: true, features }
  await db.portalConfiguration.upsert({
    where, update: data, create: { ...data, merchantId: merchant.id, id: 'bpc_1', createdAt: now, updatedAt: now },
  })
}

const open = (name: ScenarioName = 'active') => openCustomer(harness, name)

const retrieve = (id: string) => stripe.subscriptions.retrieve(id, { expand: ['schedule', 'latest_invoice'] })

async function itemOf(id: string) {
  const { items: { data: [item] } } = await retrieve(id)
  return { price: item?.price.id, quantity: item?.quantity }
}

async function receiptOf(customerId: string, intent: string) {
  const receipt = await loadReceipt({ merchantId: merchant.id, customerId }, intent)
  return receipt.ok ? receipt.value : receipt.code
}

const toYearly = { when: 'at_once', quantity: '1', prorationDate: at }
const toBasic = { when: 'at_period_end', quantity: '1', prorationDate: '' }

describe('a dearer plan', () => {
  it('is had at once, and what was told before is charged, once however often it is sent', async () => {
    const { customer, subscription, token } = await open()
    const { items: { data: [item] } } = await retrieve(subscription)
    const preview = await previewUpdate(merchant, {
      subscription, later: false,
      terms: {
        item: item?.id ?? '', price: prices.yearly, quantity: 1, prorationBehavior: 'always_invoice', prorationDate: Number(at),
        resetsCycle: false, endsTrial: false,
      },
    })
    const form = { token, subscription, price: prices.yearly, ...toYearly, intent: randomUUID() }
    const sent = await Promise.all([sendForm(updateSubscription, form), sendForm(updateSubscription, form)])
    sent.push(await sendForm(updateSubscription, form))
    expect(sent.map(({ to }) => to)).toEqual(Array(3).fill(`/receipts/${form.intent}`))
    expect(await itemOf(subscription)).toEqual({ price: prices.yearly, quantity: 1 })
    const { data: charges } = await stripe.charges.list({ customer, limit: 1 })
    expect(preview).toMatchObject({ ok: true, value: { first: { amountDue: { amount: BigInt(charges[0]?.amount ?? 0) } }, recurring: { amount: 29900n } } })
    const { data: invoices } = await stripe.invoices.list({ subscription, limit: 100 })
    expect(invoices.filter(({ billing_reason: reason }) => reason === 'subscription_update').map(({ status }) => status)).toEqual(['paid'])
    await harness.expectInStep(customer)
    expect(await receiptOf(customer, form.intent)).toMatchObject({
      receipt: { status: 'done', mirrored: true, update: { price: prices.yearly, charged: charges[0]?.amount, pendingUntil: null } },
    })
    const events = await db.portalEvent.findMany({ where: { customerId: customer, type: 'subscription.updated' } })
    expect(events.map(({ data }) => data)).toEqual([expect.objectContaining({ subscription, price: prices.yearly, quantity: 1, takes_effect_at: null })])
  })
})
