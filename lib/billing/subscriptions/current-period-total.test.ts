import { expect, it } from 'vitest'
import { currentPeriodTotal } from './current-period-total'
import { buildInvoice } from '../testing/build-invoice'
import { buildItem } from '../testing/build-item'
import { buildSubscription } from '../testing/build-subscription'

const subscription = buildSubscription()
const usd = (amount: bigint) => ({ amount, currency: 'usd' })
const upgrade = buildInvoice({
  id: 'in_2',
  billingReason: 'subscription_update',
  total: 1000n,
  createdAt: new Date('2023-05-20T00:00:00Z'),
})

it('is the total of the invoice that began the period, tax and discounts in', () => {
  expect(currentPeriodTotal(subscription, [buildInvoice({ total: 3659n })])).toEqual(usd(3659n))
})

it('is that of the draft in a renewal’s first hour, tax and discounts in', () => {
  const draft = buildInvoice({ status: 'draft', autoAdvance: true, total: 3659n })
  const taxed = { ...breakdown, taxes: [tax] }
  expect(currentPeriodTotal({ ...subscription, upcomingBreakdown: taxed }, [draft])).toEqual(usd(3659n))
})

it('counts the invoices of changes since, each once', () => {
  const invoices = [upgrade, buildInvoice(), { ...upgrade }]
  expect(currentPeriodTotal(subscription, invoices)).toEqual(usd(3999n))
})

it('leaves out what a change costs that waits for its payment', () => {
  const { price, product } = buildItem()
  const waiting = buildSubscription({
    latestInvoiceId: 'in_2',
    plannedChange: { type: 'pending_update', at: new Date(), intent: null, quantity: 1, price, product },
  })
  expect(currentPeriodTotal(waiting, [{ ...upgrade, status: 'open' }, buildInvoice()])).toEqual(usd(2999n))
})

it('is nothing on a trial, whose first invoice is', () => {
  const first = buildInvoice({ billingReason: 'subscription_create', total: 0n })
  expect(currentPeriodTotal(buildSubscription({ status: 'trialing' }), [first])).toEqual(usd(0n))
})

it('counts the first invoice of a backdated subscription', () => {
  const late = new Date('2023-05-20T00:00:00Z')
  const first = buildInvoice({ billingReason: 'subscription_create', total: 3659n, createdAt: late })
  expect(currentPeriodTotal(subscription, [first])).toEqual(usd(3659n))
})

it.each([
  ['the last period’s', { createdAt: new Date('2023-04-14T00:00:00Z') }],
  ['another subscription’s', { subscriptionId: 'sub_2' }],
  ['a draft written by hand', { status: 'draft' as const, billingReason: 'manual' }],
  ['one written by hand', { billingReason: 'manual' }],
])('does not count %s, and tells the price instead', (_, overrides) => {
  expect(currentPeriodTotal(subscription, [buildInvoice({ total: 77n, ...overrides })])).toEqual(usd(2999n))
})

it('does not take the invoice of a change for the whole when the first is out of reach', () => {
  expect(currentPeriodTotal(subscription, [upgrade])).toEqual(usd(2999n))
})

it('is not told for metered items, whose invoice bills the use of the period before', () => {
  const items = [buildItem({ price: { usageType: 'metered' }, quantity: null })]
  expect(currentPeriodTotal(buildSubscription({ items }), [])).toBeNull()
  expect(currentPeriodTotal(buildSubscription({ items }), [buildInvoice({ total: 12_430n })])).toBeNull()
})

it('is that of the period that began last when intervals differ', () => {
  const newYear = new Date('2023-01-01T00:00:00Z')
  const yearly = buildItem({ id: 'si_2', price: { interval: 'year' }, currentPeriodStart: newYear })
  const january = buildInvoice({ id: 'in_0', total: 9900n, createdAt: newYear })
  const total = currentPeriodTotal(buildSubscription({ items: [yearly, buildItem()] }), [january, buildInvoice()])
  expect(total).toEqual(usd(2999n))
})

const breakdown = { lines: [], otherLines: 0, discounts: [], prepaid: 0, taxes: [], startingBalance: 0 }
const tax = { amount: 660, rate: 22, name: 'VAT', inclusive: false }

it.each([
  ['the period’s invoice was dropped', {}, [buildInvoice({ status: 'void' })]],
  ['the period’s invoice waits as a draft', {}, [buildInvoice({ status: 'draft' })]],
  ['nothing is collected', { pauseBehavior: 'keep_as_draft' }, []],
  ['tax comes on top', { upcomingBreakdown: { ...breakdown, taxes: [tax] } }, []],
  [
    'a discount applies',
    { upcomingBreakdown: { ...breakdown, discounts: [{ amount: 1, name: null, endsAt: null }] } },
    [],
  ],
])('is not guessed from the price where %s', (_, overrides, invoices) => {
  expect(currentPeriodTotal({ ...subscription, ...overrides }, invoices)).toBeNull()
})

it('is the price in a renewal’s first hour where nothing is added to it', () => {
  const included = { ...breakdown, taxes: [{ ...tax, inclusive: true }] }
  expect(currentPeriodTotal({ ...subscription, upcomingBreakdown: included }, [])).toEqual(usd(2999n))
})
