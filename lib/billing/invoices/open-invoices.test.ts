import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountOwed } from './amount-owed'
import { openInvoices } from './open-invoices'
import { buildInvoice } from '../testing/build-invoice'
import { buildOpenInvoice } from '../testing/build-open-invoice'

const april = buildOpenInvoice({ id: 'in_april', createdAt: new Date('2023-04-14T00:00:00Z') })
const may = buildOpenInvoice({ id: 'in_may', createdAt: new Date('2023-05-14T00:00:00Z') })
const ids = (invoices: { id: string }[]) => invoices.map(({ id }) => id)

describe('the open invoices of a subscription', () => {
  it('come oldest first, each once', () => {
    expect(ids(openInvoices({ id: 'sub_1' }, [may, april, { ...may }]))).toEqual(['in_april', 'in_may'])
  })

  it('leave out what is paid and what belongs to another subscription or none', () => {
    const others = [
      buildInvoice(),
      buildOpenInvoice({ id: 'in_2', subscriptionId: 'sub_2' }),
      buildOpenInvoice({ id: 'in_3', subscriptionId: null }),
    ]
    expect(openInvoices({ id: 'sub_1' }, others)).toEqual([])
  })
})

describe('the amount owed', () => {
  it('is none without invoices', () => {
    expect(amountOwed([])).toBeNull()
  })

  it('is the sum of what remains, without loss however large', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 0n, max: 10n ** 30n }), { minLength: 1 }), (remaining) => {
        const invoices = remaining.map((amountRemaining) => ({ amountRemaining, currency: 'jpy' }))
        expect(amountOwed(invoices)).toEqual({ amount: remaining.reduce((a, b) => a + b), currency: 'jpy' })
      }),
    )
  })

  it('refuses to add currencies up', () => {
    expect(() => amountOwed([may, buildOpenInvoice({ currency: 'eur' })])).toThrow(RangeError)
  })
})
