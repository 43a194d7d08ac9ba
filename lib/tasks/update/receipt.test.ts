import { expect, it } from 'vitest'
import { heldDiscountSchema } from '@/lib/billing/objects/held-discount'
import { nullsOf } from '@/lib/billing/objects/nulls-of'
import { buildCard } from '@/lib/billing/testing/build-card'
import { buildInvoice } from '@/lib/billing/testing/build-invoice'
import { buildItem } from '@/lib/billing/testing/build-item'
import { buildOpenInvoice } from '@/lib/billing/testing/build-open-invoice'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import type { Invoice, Subscription } from '@/lib/billing/types'
import type { UpdateOutcome } from '@/lib/mirror/load-intent'
import { buildReceipt } from '@/lib/mirror/testing/build-receipt'
import { updateReceipt } from './receipt'

const now = new Date('2023-05-20T00:00:00Z')
const renewsAt = new Date('2023-06-14T00:00:00Z')
const { priceId, price, product } = buildItem()

function told(update: Partial<UpdateOutcome>, subscription: Subscription, openInvoices: Invoice[] = []) {
  const nothing = { effectiveAt: null, invoiceId: null, charged: null, pendingUntil: null }
  const outcome = { ...nothing, kept: false, discounted: false }
  const { texts, invoice } = updateReceipt({
    session: { locale: 'en', timeZone: 'UTC', now },
    receipt: buildReceipt(now, {
      kind: 'update',
      subscriptionId: subscription.id,
      update: { price: priceId, quantity: 1, ...outcome, ...update },
    }),
    subscription,
    openInvoices,
    method: buildCard(),
  })
  return { texts: texts.map((text) => text.replaceAll('\u00a0', ' ')), invoice }
}

it('tells what is charged on the day of a planned change', () => {
  const plannedChange = {
    type: 'schedule' as const,
    at: renewsAt,
    quantity: 3,
    intent: 'int_1',
    several: false,
    price,
    product,
  }
  const subscription = buildSubscription({ plannedChange, upcomingTotal: 8097n, upcomingAmountDue: 8097n })
  const { texts } = told({ quantity: 3, effectiveAt: renewsAt }, subscription)
  expect(texts[0]).toMatch(/^On 14 June 2023 you change to 3 × /)
  expect(texts[1]).toBe('USD 80.97 will be charged on that day.')
  const draft = buildInvoice({ status: 'draft', autoAdvance: true, amountDue: 2999n, nextPaymentAttempt: now })
  expect(told({ quantity: 3, effectiveAt: renewsAt }, subscription, [draft]).texts.at(-1)).toBe(
    'A payment of USD 29.99 is being prepared. It is due on 20 May 2023.',
  )
})

it('tells the discounts that count since a change brought one', () => {
  const discount = { ...nullsOf(heldDiscountSchema), level: 'subscription', name: 'Spring', duration: 'once' } as const
  const subscription = buildSubscription({ discounts: [{ ...discount, percentOff: 50 }] })
  const spring = 'Spring: 50% off your next payment'
  expect(told({ discounted: true }, subscription).texts[1]).toBe(spring)
  expect(told({}, subscription).texts).not.toContain(spring)
})

it('asks for no payment while a bank debit is under way, and tells the next renewal', () => {
  const debit = buildOpenInvoice({ processingSince: now })
  const { texts, invoice } = told({ invoiceId: debit.id }, buildSubscription(), [debit])
  expect(invoice).toBeNull()
  expect(texts).not.toContain('A payment is still to be completed.')
  expect(texts).toContain('USD 29.99 will be charged on that day.')
})

it('tells the next renewal beside a payment that is still to be completed', () => {
  const invoice = buildOpenInvoice()
  const { texts } = told({ invoiceId: invoice.id }, buildSubscription({ status: 'past_due' }), [invoice])
  expect(texts).toEqual([
    'You have Premium Monthly now',
    'A payment is still to be completed.',
    'The next renewal is on 14 June 2023.',
    'USD 29.99 will be charged on that day.',
    'If the missing payment is not made, your subscription may be stopped before that.',
  ])
})

it.each([renewsAt, new Date('2023-05-19T00:00:00Z')])(
  'tells that a change was dropped before it was paid, whoever dropped it (possible until %s)',
  (pendingUntil) => {
    const { texts } = told({ quantity: 3, pendingUntil }, buildSubscription())
    expect(texts.slice(0, 2)).toEqual([
      'The change was dropped before it was paid for. Nothing is owed for it',
      'You have Premium Monthly now',
    ])
  },
)
