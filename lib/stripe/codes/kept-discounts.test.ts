import { expect, it } from 'vitest'
import type { Stripe } from '../client/client'
import { keptDiscounts, type Discounted } from './kept-discounts'

const customer = { id: 'cus_1', discount: { id: 'di_customer' } } as Stripe.Customer

const kept = (subscription: Partial<Discounted>) => keptDiscounts({ discounts: [], customer: 'cus_1', ...subscription })

it('names the subscription’s own discounts, in their order', () => {
  expect(kept({ discounts: ['di_1', { id: 'di_2' } as Stripe.Discount], customer })).toEqual([
    { discount: 'di_1' },
    { discount: 'di_2' },
  ])
})

it('names the customer’s where there are none, which would not count any more beside one of its own', () => {
  expect(kept({ customer })).toEqual([{ discount: 'di_customer' }])
})

it('names none where there is none', () => {
  expect(kept({})).toEqual([])
  expect(kept({ customer: { ...customer, discount: null } })).toEqual([])
  expect(kept({ customer: { id: 'cus_1', object: 'customer', deleted: true } })).toEqual([])
})
