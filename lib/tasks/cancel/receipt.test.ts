import { expect, it } from 'vitest'
import { buildCard } from '@/lib/billing/testing/build-card'
import { buildOpenInvoice } from '@/lib/billing/testing/build-open-invoice'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import type { Subscription } from '@/lib/billing/types'
import type { CancelSettlement } from '@/lib/mirror/load-intent'
import type { ReceiptFacts } from '../engine/receipt-facts'
import { cancelReceipt } from './receipt'

const endsAt = new Date('2023-06-14T00:00:00Z')

it.each(['active', 'past_due'] as const)(
  'tells the last charge beside an open invoice once it is cancelled: %s',
  (status) => {
    const upcoming = { upcomingTotal: 2000n, upcomingAmountDue: 2000n, upcomingAt: endsAt }
    const texts = receiptTexts(buildSubscription({ status, cancelAtPeriodEnd: true, ...upcoming }))
    expect(texts).toEqual([
      'Your subscription ends on 14 June 2023',
      'USD 20.00 will still be charged on 14 June 2023.',
      ...(status === 'past_due'
        ? ['If the missing payment is not made, your subscription may be stopped before that.']
        : []),
      'Still to be paid: USD 29.99',
    ])
  },
)

it('does not say that nothing more is charged beside an open invoice', () => {
  expect(
    receiptTexts(
      buildSubscription({ cancelAtPeriodEnd: true, upcomingTotal: null, upcomingAmountDue: null, upcomingAt: null }),
    ),
  ).toEqual(['Your subscription ends on 14 June 2023', 'Still to be paid: USD 29.99'])
})

it('tells an end at once whose invoice is open before the mirror knows it', () => {
  const billed = { invoice: 'in_9', total: 2333n, due: 2333n, paid: 0n }
  expect(receiptTexts(null, { currency: 'usd', billed, waiting: 0n })).toEqual([
    'Your subscription ends on 14 June 2023',
    'Still to be paid: USD 23.33',
  ])
  expect(receiptTexts(null, { currency: 'usd', billed: null, waiting: 0n })).toEqual([
    'Your subscription ends on 14 June 2023',
  ])
})

it('tells no credit that a debt from earlier is more than', () => {
  // A credit of 27.07, on an account that owed 30.00.
  const billed = { invoice: 'in_9', total: -2707n, due: 293n, paid: 0n }
  expect(receiptTexts(null, { currency: 'usd', billed, waiting: 0n })).toEqual([
    'Your subscription ends on 14 June 2023',
    'Still to be paid: USD 2.93',
  ])
})

function receiptTexts(subscription: Subscription | null, settlement: CancelSettlement | null = null): string[] {
  const session = { locale: 'en', timeZone: 'UTC', now: new Date('2023-05-15T00:00:00Z') }
  const facts = {
    session,
    receipt: { endsAt, settlement },
    subscription,
    openInvoices: [buildOpenInvoice()],
    method: buildCard(),
  }
  return cancelReceipt(facts as unknown as ReceiptFacts).texts.map((text) => text.replaceAll('\u00a0', ' '))
}
