import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { invoiceSums, type StatusSum } from './invoice-sums'

const sum = (given: Partial<StatusSum>): StatusSum => ({
  currency: 'usd',
  status: 'paid',
  count: 1,
  total: 0n,
  amountPaid: 0n,
  amountRemaining: 0n,
  amountRefunded: 0n,
  ...given,
})

describe('the totals of a history', () => {
  it('tell what was invoiced, paid without refunds, and is still due, without void invoices', () => {
    expect(
      invoiceSums([
        sum({ count: 2, total: 5998n, amountPaid: 5998n, amountRefunded: 1000n }),
        sum({ status: 'open', total: 2999n, amountRemaining: 2999n }),
        sum({ status: 'void', total: 700n, amountRemaining: 700n }),
      ]),
    ).toEqual([
      {
        currency: 'usd',
        count: 3,
        invoiced: 8997n,
        paid: 4998n,
        refunded: 1000n,
        due: 2999n,
        uncollectible: 0n,
        credited: 0n,
        voided: { count: 1, total: 700n },
      },
    ])
  })

  it('name what neither was paid nor is due: taken from the balance, or put into it', () => {
    expect(invoiceSums([sum({ total: 2999n, amountPaid: 1999n })])[0]).toMatchObject({ credited: 1000n })
    expect(invoiceSums([sum({ total: -500n })])[0]).toMatchObject({ invoiced: -500n, credited: -500n })
  })

  it('keep currencies apart, the one with most invoices first', () => {
    const currencies = invoiceSums([sum({ currency: 'eur' }), sum({ currency: 'jpy', count: 3 }), sum({})]).map(
      ({ currency }) => currency,
    )
    expect(currencies).toEqual(['jpy', 'eur', 'usd'])
  })

  it('always add up: invoiced is paid, refunded, due, uncollectible and credited together; and no invoice is lost', () => {
    const amount = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
    const sums = fc.array(
      fc.record({
        currency: fc.constantFrom('usd', 'jpy', 'kwd'),
        status: fc.constantFrom('open', 'paid', 'void', 'uncollectible'),
        count: fc.nat(),
        total: amount,
        amountPaid: amount,
        amountRemaining: amount,
        amountRefunded: amount,
      }),
    )
    fc.assert(
      fc.property(sums, (given) => {
        const all = invoiceSums(given)
        for (const { invoiced, paid, refunded, due, uncollectible, credited } of all)
          expect(paid + refunded + due + uncollectible + credited).toBe(invoiced)
        expect(all.reduce((count, of) => count + of.count + of.voided.count, 0)).toBe(
          given.reduce((count, of) => count + of.count, 0),
        )
        const total = (of: { total: bigint }[]) => of.reduce((all, { total }) => all + total, 0n)
        expect(all.reduce((all, of) => all + of.invoiced + of.voided.total, 0n)).toBe(total(given))
      }),
    )
  })
})
