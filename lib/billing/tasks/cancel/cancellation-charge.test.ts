import { expect, it } from 'vitest'
import { buildSubscription } from '../../testing/build-subscription'
import { cancellationCharge } from './cancellation-charge'

const atPeriodEnd = { immediate: false, prorationBehavior: 'none' } as const
const at = new Date('2023-06-14T00:00:00Z')
const last = (upcomingTotal: bigint, upcomingAmountDue: bigint) => ({
  upcomingTotal,
  upcomingAmountDue,
  upcomingAt: at,
  upcomingBreakdown: null,
})

it('credits a last invoice in the customer’s favour', () => {
  expect(cancellationCharge(buildSubscription({}), atPeriodEnd, last(-100n, 0n))).toEqual({
    kind: 'credited',
    at,
    amount: { amount: 100n, currency: 'usd' },
  })
})

it('charges what a debt from earlier leaves over of such an invoice', () => {
  expect(cancellationCharge(buildSubscription({}), atPeriodEnd, last(-100n, 200n))).toEqual({
    kind: 'billed',
    at,
    total: { amount: -100n, currency: 'usd' },
    due: { amount: 200n, currency: 'usd' },
  })
})
