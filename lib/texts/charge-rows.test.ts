import { describe, expect, it } from 'vitest'
import type { UpcomingBreakdown } from '@/lib/billing/objects/upcoming-breakdown'
import { subscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import { buildItem } from '@/lib/billing/testing/build-item'
import { buildCard } from '@/lib/billing/testing/build-card'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { locales } from '@/lib/i18n/locales'
import { chargeRows } from './charge-rows'
import { stateText } from './state-text'

const line = { description: '1 × Premium', priceId: 'price_1', productId: 'prod_1', proration: false, added: false }
const now = new Date('2023-06-01T00:00:00Z')
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

function next(
  total: number,
  due: number,
  breakdown: Partial<UpcomingBreakdown> & { lines: UpcomingBreakdown['lines'] },
) {
  const none = { otherLines: 0, discounts: [], prepaid: 0, taxes: [], startingBalance: 0 }
  return buildSubscription({
    upcomingTotal: BigInt(total),
    upcomingAmountDue: BigInt(due),
    upcomingBreakdown: { ...none, ...breakdown },
  })
}

const rowsOf = (subscription: Parameters<typeof chargeRows>[0], locale: (typeof locales)[number] = 'en') =>
  chargeRows(subscription, { locale, timeZone: 'UTC' }).map(({ name, amount }) => `${plain(name)}: ${plain(amount)}`)

const sentences = (subscription: Parameters<typeof chargeRows>[0]) =>
  stateText(subscription, subscriptionState(subscription, [], { now, timeZone: 'UTC', method: buildCard() }), {
    locale: 'en',
    timeZone: 'UTC',
  }).details.map(plain)

describe('the next charge', () => {
  it('after a trial is the preview’s, with tax and discount named', () => {
    const trialEnd = new Date('2023-06-14T00:00:00Z')
    const trial = {
      ...next(610, 610, {
        lines: [{ ...line, amount: 1000 }],
        discounts: [{ amount: 500, name: 'Half price', endsAt: null }],
        taxes: [{ amount: 110, rate: 22, name: 'VAT', inclusive: false }],
      }),
      status: 'trialing' as const,
      trialEnd,
    }
    expect(sentences(trial)).toEqual(['USD 6.10 will be charged on that day.'])
    expect(rowsOf(trial)).toEqual([
      'Premium Monthly: USD 10.00',
      'Half price: -USD 5.00',
      'VAT 22%: USD 1.10',
      'Total: USD 6.10',
    ])
  })

  it('that a credit covers says so, and what is left', () => {
    const covered = next(3000, 0, { lines: [{ ...line, amount: 3000 }], startingBalance: -5000 })
    expect(sentences(covered)).toEqual(['Nothing will be charged on that day: your credit covers the USD 30.00.'])
    expect(rowsOf(covered)).toEqual([
      'Premium Monthly: USD 30.00',
      'Total: USD 30.00',
      'Your credit: -USD 30.00',
      'To pay: USD 0.00',
      'Credit left afterwards: USD 20.00',
    ])
  })

  it('that a credit nearly covers says what is too little to be charged', () => {
    const nearly = next(1000, 0, { lines: [{ ...line, amount: 1000 }], startingBalance: -980 })
    expect(sentences(nearly)).toEqual([
      'Nothing will be charged on that day: USD 0.20 is too little and is added to a later payment.',
    ])
    expect(rowsOf(nearly).slice(2)).toEqual([
      'Your credit: -USD 9.80',
      'Added to a later payment: -USD 0.20',
      'To pay: USD 0.00',
    ])
  })

  it('names a discount and its end', () => {
    const endsAt = new Date('2023-08-14T00:00:00Z')
    const halved = next(500, 500, {
      lines: [{ ...line, amount: 1000 }],
      discounts: [{ amount: 500, name: null, endsAt }],
    })
    expect(rowsOf(halved)).toContain('Discount, until 14 August 2023: -USD 5.00')
  })

  it('carries on what is too little to be charged, and adds it where it is charged', () => {
    const tiny = next(26, 0, { lines: [{ ...line, amount: 26 }] })
    expect(sentences(tiny)).toEqual([
      'Nothing will be charged on that day: USD 0.26 is too little and is added to a later payment.',
    ])
    const later = next(1040, 1066, { lines: [{ ...line, amount: 1040 }], startingBalance: 26 })
    expect(rowsOf(later).slice(1)).toEqual([
      'Total: USD 10.40',
      'Balance owed from earlier: USD 0.26',
      'To pay: USD 10.66',
    ])
  })

  it('is told of use so far, included tax and what waits, in every language', () => {
    const items = [buildItem({ quantity: null, price: { usageType: 'metered' } })]
    const subscription = {
      ...next(1900, 1900, {
        lines: [
          { ...line, amount: 1000 },
          { ...line, amount: 900, proration: true },
        ],
        taxes: [{ amount: 343, rate: 22, name: null, inclusive: true }],
      }),
      items,
    }
    expect(rowsOf(subscription)).toEqual([
      'Premium Monthly, used so far: USD 10.00',
      'Changes to your plan: USD 9.00',
      'Tax 22% (included): USD 3.43',
      'Total: USD 19.00',
    ])
    expect(sentences(subscription)).toEqual(['With your use so far, USD 19.00 will be charged on that day.'])
    for (const locale of locales) expect(new Set(rowsOf(subscription, locale)).size).toBe(4)
  })
})
