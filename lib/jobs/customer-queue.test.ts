import { expect, it } from 'vitest'
import { customerQueue } from './customer-queue'

it('is always the same for a customer', () => {
  expect(customerQueue('m_1', 'cus_1')).toBe(customerQueue('m_1', 'cus_1'))
})

it('is one of few, which many customers fill evenly', () => {
  const sizes = new Map<string, number>()
  for (let number = 0; number < 64_000; number++) {
    const queue = customerQueue('m_1', `cus_${number}`)
    sizes.set(queue, (sizes.get(queue) ?? 0) + 1)
  }
  expect(sizes.size).toBe(64)
  expect(Math.max(...sizes.values())).toBeLessThan(1_200)
})
