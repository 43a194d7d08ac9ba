import { expect, it } from 'vitest'
import { planName } from './plan-name'
import { buildItem } from '../testing/build-item'

const product = (name: string) => ({ id: `prod_${name}`, name, active: true, description: null, imageId: null })

it('is the product’s name', () => {
  expect(planName({ items: [buildItem({ product: product('Premium Mensile') })] })).toBe('Premium Mensile')
})

it('joins several products in Stripe’s order', () => {
  const items = [buildItem({ product: product('Premium') }), buildItem({ product: product('Assistance') })]
  expect(planName({ items })).toBe('Premium + Assistance')
})

it('names a product with several prices once', () => {
  expect(planName({ items: [buildItem(), buildItem({ id: 'si_2', priceId: 'price_2' })] })).toBe('Premium Monthly')
})
