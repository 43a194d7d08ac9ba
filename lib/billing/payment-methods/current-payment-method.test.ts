import { expect, it } from 'vitest'
import { currentPaymentMethod } from './current-payment-method'
import { buildCard } from '../testing/build-card'
import { buildSubscription } from '../testing/build-subscription'

const own = buildCard({ id: 'pm_own' })
const usual = buildCard({ id: 'pm_usual' })
const subscription = buildSubscription({ defaultPaymentMethodId: 'pm_own' })

it('is the subscription’s own before the customer’s default', () => {
  expect(currentPaymentMethod(subscription, 'pm_usual', [usual, own])).toBe(own)
})

it('is the customer’s default for a subscription without its own', () => {
  expect(currentPaymentMethod(buildSubscription(), 'pm_usual', [own, usual])).toBe(usual)
})

it('is the customer’s default where there is no subscription', () => {
  expect(currentPaymentMethod(null, 'pm_usual', [own, usual])).toBe(usual)
})

it('skips one that is no longer stored', () => {
  expect(currentPaymentMethod(subscription, 'pm_usual', [usual])).toBe(usual)
})

it('is none where nothing was chosen, whatever is stored', () => {
  expect(currentPaymentMethod(buildSubscription(), null, [own, usual])).toBeNull()
})
