import { expect, it } from 'vitest'
import { resubscribeMethod } from './resubscribe-method'
import { buildCard } from '../testing/build-card'
import { buildSubscription } from '../testing/build-subscription'

const [old, usual, other] = [buildCard({ id: 'pm_old' }), buildCard({ id: 'pm_usual' }), buildCard({ id: 'pm_other' })]
const ended = buildSubscription({ defaultPaymentMethodId: 'pm_old' })

it('is the customer’s default before what the old subscription was charged to', () => {
  expect(resubscribeMethod(ended, 'pm_usual', [other, old, usual])).toBe(usual)
})

it('is the old subscription’s own where the customer has no default', () => {
  expect(resubscribeMethod(ended, null, [other, old])).toBe(old)
  expect(resubscribeMethod(ended, 'pm_gone', [other, old])).toBe(old)
})

it('is any that is stored, else none', () => {
  expect(resubscribeMethod(ended, null, [other])).toBe(other)
  expect(resubscribeMethod(ended, 'pm_usual', [])).toBeNull()
})
