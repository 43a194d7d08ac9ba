import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Universe } from '../../core/store/universe'
import { creditFor } from './prorations'
import type { Subscription, SubscriptionItem } from '../objects'
import type { Debit } from '../remembered'

const universe = new Universe({
  key: 'x',
  connectedAccount: null,
  seed: 'x',
  clock: () => 0,
  publicUrl: () => '',
  countEndpoints: () => 0,
  onCommit: () => undefined,
})
const item = {
  id: 'si_1',
  price: { id: 'price_1', product: 'prod_1', recurring: { usage_type: 'licensed' } },
  tax_rates: [],
} as unknown as SubscriptionItem

const debit = fc.record({
  amount: fc.integer({ min: 0, max: 99_999_999 }),
  start: fc.integer({ min: 0, max: 1000 }),
  length: fc.integer({ min: 1, max: 10_000_000 }),
  discount: fc.integer({ min: 0, max: 1_000_000 }),
})

it('a credit and what is left of its debit are the debit, discounts included', () => {
  fc.assert(
    fc.property(
      fc.array(debit, { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 0, max: 10_002_000 }),
      (debits, from) => {
        const billed: Debit[] = debits.map(({ amount, start, length, discount }, index) => ({
          amount,
          start,
          end: start + length,
          discounts: [{ discount: 'di_1', amount: discount }],
          taxRates: null,
          invoice: 'in_1',
          invoiceItem: null,
          line: `il_${index}`,
        }))
        const subscription = {
          billing_mode: { type: 'flexible', flexible: { proration_discounts: 'itemized' } },
          _debits: { si_1: billed },
        } as unknown as Subscription
        const credit = creditFor(universe, subscription, item, undefined, from)
        for (const {
          line,
          amount,
          end,
          discounts: [discount],
        } of billed) {
          const given = credit.prorations.filter(({ credited }) => credited?.line === line)
          const left = credit.debits.filter((each) => each.line === line)
          const net = (entries: { amount: number; discountAmounts: { amount: number }[] }[]) =>
            entries.reduce((sum, each) => sum + each.amount - (each.discountAmounts[0]?.amount ?? 0), 0)
          expect(left.reduce((sum, each) => sum + each.amount, 0) - net(given)).toBe(amount)
          const discountLeft = left.reduce((sum, each) => sum + (each.discounts[0]?.amount ?? 0), 0)
          expect(discountLeft - given.reduce((sum, each) => sum + (each.discountAmounts[0]?.amount ?? 0), 0)).toBe(
            discount?.amount,
          )
          for (const each of left) expect(each.end).toBe(from >= end ? end : from)
        }
      },
    ),
    { seed: 20261028 },
  )
})
