import { expect, it } from 'vitest'
import { subscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import { buildItem } from '@/lib/billing/testing/build-item'
import { buildSubscription } from '@/lib/billing/testing/build-subscription'
import { situationAt } from '@/lib/billing/testing/situation-at'
import type { Subscription } from '@/lib/billing/types'
import { stateText } from './state-text'

const situation = situationAt(new Date('2023-05-15T00:00:00Z'))

function told(overrides: Partial<Subscription>) {
  const subscription = buildSubscription(overrides)
  const state = subscriptionState(subscription, [], situation)
  const { headline, details } = stateText(subscription, state, { locale: 'en', timeZone: 'UTC' })
  return [headline, ...details].map((sentence) => sentence.replaceAll('\u00a0', ' '))
}

it('tells the last charge of metered use as an estimate, since more may be used until the end', () => {
  const items = [buildItem({ quantity: null, price: { usageType: 'metered' } })]
  const [, charge] = told({ items, cancelAtPeriodEnd: true, upcomingTotal: 4960n, upcomingAmountDue: 4960n })
  expect(charge).toBe('With your use so far, USD 49.60 will be charged on that day.')
})

it('tells a last charge that nothing is added to as what it is', () => {
  const [, charge] = told({ cancelAtPeriodEnd: true, upcomingTotal: 120n, upcomingAmountDue: 120n })
  expect(charge).toBe('USD 1.20 will still be charged on 14 June 2023.')
})
