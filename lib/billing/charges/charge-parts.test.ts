import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { UpcomingBreakdown } from '../objects/upcoming-breakdown'
import { buildItem } from '../testing/build-item'
import { chargeParts } from './charge-parts'

const line = {
  amount: 1000,
  description: '1 × Team (at $10.00 / month)',
  priceId: 'price_1',
  productId: 'prod_1',
  proration: false,
  added: false,
}
const plan = { kind: 'plan', name: 'Premium Monthly', amount: 1000n }

function parts(total: number, due: number, breakdown: Partial<UpcomingBreakdown> = {}, items = [buildItem()]) {
  const none = { lines: [line], otherLines: 0, discounts: [], prepaid: 0, taxes: [], startingBalance: 0 }
  const upcomingBreakdown = { ...none, ...breakdown }
  return chargeParts({ items, upcomingTotal: BigInt(total), upcomingAmountDue: BigInt(due), upcomingBreakdown })
}

const sum = (kind: string, amount: number) => ({ kind, amount: BigInt(amount) })

describe('what the next charge consists of', () => {
  it('is not repeated where it is one plan that is charged as it is', () => {
    expect(parts(1000, 1000)).toEqual([])
  })

  it('is not known before a sync has brought it', () => {
    const charge = { items: [buildItem()], upcomingTotal: 1000n, upcomingAmountDue: 500n, upcomingBreakdown: null }
    expect(chargeParts(charge)).toEqual([])
  })

  it('names a tax on top and a discount with its end', () => {
    const endsAt = new Date('2023-08-14T00:00:00Z')
    const discounts = [{ amount: 500, name: 'Half price', endsAt }]
    const taxes = [{ amount: 110, rate: 22, name: 'VAT', inclusive: false }]
    expect(parts(610, 610, { discounts, taxes })).toEqual([
      plan,
      { kind: 'discount', name: 'Half price', endsAt, amount: -500n },
      { kind: 'tax', name: 'VAT', rate: 22, included: false, amount: 110n },
      sum('total', 610),
    ])
  })

  it('names a tax that the prices include', () => {
    const taxes = [{ amount: 180, rate: 22, name: 'VAT', inclusive: true }]
    expect(parts(1000, 1000, { taxes })).toContainEqual({
      kind: 'tax',
      name: 'VAT',
      rate: 22,
      included: true,
      amount: 180n,
    })
  })

  it.each<[string, [number, number, number], object[]]>([
    ['a credit that covers it', [3000, 0, -5000], [sum('credit', -3000), sum('due', 0), sum('creditLeft', 2000)]],
    ['a credit that covers a part', [3000, 2000, -1000], [sum('credit', -1000), sum('due', 2000)]],
    ['a debt', [1000, 1700, 700], [sum('debt', 700), sum('due', 1700)]],
    ['too little to be charged', [26, 0, 0], [sum('carried', -26), sum('due', 0)]],
    ['too little even with a debt', [26, 0, 10], [sum('debt', 10), sum('carried', -36), sum('due', 0)]],
    ['less than nothing', [-500, 0, 0], [sum('due', 0), sum('creditLeft', 500)]],
    ['a debt that it more than pays', [-500, 0, 300], [sum('debt', 300), sum('due', 0), sum('creditLeft', 200)]],
  ])('tells %s from the balance', (_, [total, due, startingBalance], expected) => {
    expect(parts(total, due, { startingBalance }).slice(1)).toEqual([sum('total', total), ...expected])
  })

  it('adds up tiers, changes of plan and what Stripe does not list', () => {
    const lines = [
      line,
      { ...line, amount: 500 },
      { ...line, amount: -300, proration: true },
      { ...line, amount: 700, proration: true },
      { ...line, amount: 2700, priceId: null, productId: null, description: 'Setup', added: true },
    ]
    expect(parts(4700, 4700, { lines, otherLines: 100 })).toEqual([
      { ...plan, amount: 1500n },
      sum('proration', 400),
      { kind: 'item', name: 'Setup', amount: 2700n },
      sum('other', 100),
      sum('total', 4700),
    ])
  })

  it('tells use so far, which billing credits may pay', () => {
    const items = [buildItem({ quantity: null, price: { usageType: 'metered' } })]
    expect(parts(400, 400, { prepaid: 600 }, items)).toEqual([
      { ...plan, kind: 'usage' },
      sum('prepaid', -600),
      sum('total', 400),
    ])
  })

  it('adds up to the total and to what is due, whatever the balance', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.integer({ min: -9999, max: 9999 }), (total, startingBalance) => {
        const wanted = Math.max(total + startingBalance, 0)
        const due = wanted < 50 ? 0 : wanted
        const told = parts(total, due, { lines: [{ ...line, amount: total }], startingBalance })
        const of = (...kinds: string[]) =>
          told.filter(({ kind }) => kinds.includes(kind)).reduce((all, { amount }) => all + amount, 0n)
        expect(of('plan')).toBe(told.length > 0 ? of('total') : 0n)
        expect(of('total', 'debt', 'credit', 'carried')).toBe(of('due'))
      }),
    )
  })
})
