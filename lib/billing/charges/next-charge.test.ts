import { describe, expect, it } from 'vitest'
import { nextCharge } from './next-charge'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'

const now = new Date('2023-06-01T00:00:00Z')
const renewal = new Date('2023-06-14T00:00:00Z')
const usd = (amount: bigint) => ({ amount, currency: 'usd' })
const unseen = { upcomingTotal: null, upcomingAmountDue: null, upcomingAt: null }

describe('the next charge, by Stripe’s preview', () => {
  it('is what Stripe says, taxes and discounts in', () => {
    const subscription = buildSubscription({ upcomingTotal: 3659n, upcomingAmountDue: 3659n })
    expect(nextCharge(subscription, now)).toEqual({ amount: usd(3659n), total: usd(3659n), at: renewal })
  })

  it('is less than the total by the customer’s credit', () => {
    const subscription = buildSubscription({ upcomingAmountDue: 999n })
    expect(nextCharge(subscription, now)).toEqual({ amount: usd(999n), total: usd(2999n), at: renewal })
  })

  it('is told for metered and mixed items too, since Stripe knows', () => {
    const subscription = buildSubscription({ items: [buildItem({ price: { usageType: 'metered' }, quantity: null })] })
    expect(nextCharge(subscription, now)?.amount).toEqual(usd(2999n))
  })

  it('is none once its moment has passed', () => {
    expect(nextCharge(buildSubscription(), renewal)).toBeNull()
  })

  it('is the last invoice of a subscription that ends with it', () => {
    const subscription = buildSubscription({ cancelAtPeriodEnd: true, upcomingTotal: 120n, upcomingAmountDue: 120n })
    expect(nextCharge(subscription, now)?.amount).toEqual(usd(120n))
  })

  it('is none after the scheduled end', () => {
    expect(nextCharge(buildSubscription({ cancelAt: new Date('2023-06-10T00:00:00Z') }), now)).toBeNull()
  })
})

describe('the next charge without a preview', () => {
  it('is the price of licensed items at the period’s end', () => {
    const subscription = buildSubscription({ ...unseen, items: [buildItem({ quantity: 2 })] })
    expect(nextCharge(subscription, now)).toEqual({ amount: usd(5998n), total: usd(5998n), at: renewal })
  })

  it.each([
    ['metered', { price: { usageType: 'metered' }, quantity: null }],
    ['tiered', { price: { billingScheme: 'tiered', unitAmount: null, unitAmountDecimal: null } }],
  ])('is not guessed for %s items', (_, overrides) => {
    expect(nextCharge(buildSubscription({ ...unseen, items: [buildItem(overrides)] }), now)).toBeNull()
  })

  it('is not guessed for items of several intervals', () => {
    const yearly = buildItem({ id: 'si_2', price: { interval: 'year' } })
    expect(nextCharge(buildSubscription({ ...unseen, items: [buildItem(), yearly] }), now)).toBeNull()
  })

  it('is none when the subscription ends with the period', () => {
    expect(nextCharge(buildSubscription({ ...unseen, cancelAtPeriodEnd: true }), now)).toBeNull()
  })

  it('is still ahead when the subscription ends later', () => {
    const subscription = buildSubscription({ ...unseen, cancelAt: new Date('2023-09-14T00:00:00Z') })
    expect(nextCharge(subscription, now)?.at).toEqual(renewal)
  })

  it('is none once the period is over', () => {
    expect(nextCharge(buildSubscription(unseen), renewal)).toBeNull()
  })
})

it.each(['canceled', 'incomplete', 'incomplete_expired', 'unpaid', 'paused'] as const)('is none while %s', (status) => {
  expect(nextCharge(buildSubscription({ status }), now)).toBeNull()
})

it.each([
  ['none', null, true],
  ['one that is still running', '2023-07-15T00:00:00Z', true],
  ['one that is over by then', '2023-07-01T00:00:00Z', false],
  ['one that ends with the pause', '2023-07-14T00:00:00Z', false],
])('of resuming is what Stripe previews now, with the discount: %s', (_what, endsAt, isTold) => {
  const resumes = new Date('2023-07-14T00:00:00Z')
  const discounts = endsAt ? [{ amount: 500, name: null, endsAt: new Date(endsAt) }] : []
  const upcomingBreakdown = { lines: [], otherLines: 0, discounts, prepaid: 0, taxes: [], startingBalance: 0 }
  const paused = { status: 'paused', pauseResumesAt: resumes, upcomingAt: resumes, upcomingBreakdown } as const
  expect(nextCharge(buildSubscription(paused), now)?.at ?? null).toEqual(isTold ? resumes : null)
})

it('is none while collection is paused', () => {
  expect(nextCharge(buildSubscription({ pauseBehavior: 'void' }), now)).toBeNull()
})
