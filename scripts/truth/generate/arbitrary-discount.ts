import fc from 'fast-check'
import type { CaseDiscount } from './truth-case'

/** What a coupon takes off, and how long. */
export const arbitraryDiscount: fc.Arbitrary<CaseDiscount> = fc
  .record({
    percent: fc.constantFrom(20, 10, 25, 33, 100),
    amount: fc.integer({ min: 1, max: 40 }),
    isAmount: fc.boolean(),
    duration: fc.constantFrom('forever' as const, 'once' as const, 'repeating' as const),
  })
  .map(({ percent, amount, isAmount, duration }) =>
    isAmount ? { percent: null, amount: amount * 100, duration } : { percent, amount: null, duration },
  )
