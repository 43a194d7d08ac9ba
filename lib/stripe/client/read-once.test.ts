import { expect, it, vi } from 'vitest'
import type { Stripe } from './client'
import { readOnce } from './read-once'

it('asks for each tax rate and coupon once, for a coupon with all its terms, and passes refusals on', async () => {
  const rate = vi.fn((id: string) => Promise.resolve({ id }))
  const coupon = vi.fn(() => Promise.reject(new Error('No such coupon')))
  const stripe = { taxRates: { retrieve: rate }, coupons: { retrieve: coupon } } as unknown as Stripe
  const reader = readOnce(stripe)
  const [first, second] = await Promise.all([reader.taxRates.retrieve('txr_1'), reader.taxRates.retrieve('txr_1')])
  expect(second).toBe(first)
  await reader.taxRates.retrieve('txr_2')
  expect(rate.mock.calls).toEqual([['txr_1'], ['txr_2']])
  await expect(reader.coupons.retrieve('gone')).rejects.toThrow('No such coupon')
  await expect(reader.coupons.retrieve('gone')).rejects.toThrow('No such coupon')
  expect(coupon.mock.calls).toEqual([['gone', { expand: ['applies_to', 'currency_options'] }]])
})
