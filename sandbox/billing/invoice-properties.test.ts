import fc from 'fast-check'
import type Stripe from 'stripe'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBilling, type BillingHarness } from './testing/start-billing'

const seed = 20261028
const currencies = ['jpy', 'usd', 'kwd'] as const

let billing: BillingHarness

beforeAll(async () => {
  billing = await startBilling('properties')
})

afterAll(async () => {
  await billing.close()
})

const sum = (amounts: { amount: number }[] | null | undefined) =>
  (amounts ?? []).reduce((total, { amount }) => total + amount, 0)

/** subtotal = lines, total = subtotal − discounts + exclusive tax, on the whole and line by line. */
function expectToAddUp(invoice: Stripe.Invoice, lines: Stripe.InvoiceLineItem[]): void {
  expect(sum(lines)).toBe(invoice.subtotal)
  const exclusive = (invoice.total_taxes ?? []).filter(({ tax_behavior: behavior }) => behavior === 'exclusive')
  expect(invoice.total).toBe(invoice.subtotal - sum(invoice.total_discount_amounts) + sum(exclusive))
  expect(sum(lines.flatMap(({ discount_amounts: amounts }) => amounts ?? []))).toBe(sum(invoice.total_discount_amounts))
  expect(sum(lines.flatMap(({ taxes }) => taxes ?? []))).toBe(sum(invoice.total_taxes))
  const inclusive = sum(invoice.total_taxes) - sum(exclusive)
  expect(invoice.total_excluding_tax).toBe(invoice.total - sum(exclusive) - inclusive)
  for (const line of lines) {
    expect(sum(line.discount_amounts)).toBeLessThanOrEqual(Math.max(0, line.amount))
  }
}

const line = fc.oneof(
  fc.record({ amount: fc.integer({ min: -500_000, max: 9_999_999 }), discountable: fc.boolean() }),
  fc.record({
    unit_amount_decimal: fc.integer({ min: 0, max: 10 ** 9 }).map((value) => (value / 10 ** 4).toFixed(4)),
    quantity: fc.integer({ min: 1, max: 5000 }),
  }),
)
const coupon = fc.oneof(
  fc.record({ percent_off: fc.integer({ min: 1, max: 10_000 }).map((points) => points / 100) }),
  fc.record({ amount_off: fc.integer({ min: 1, max: 5_000_000 }) }),
)
const taxRate = fc.record({
  inclusive: fc.boolean(),
  percentage: fc.integer({ min: 0, max: 3000 }).map((points) => points / 100),
})

const invoiceInput = fc.record({
  currency: fc.constantFrom(...currencies),
  lines: fc.array(line, { minLength: 1, maxLength: 14 }),
  coupons: fc.array(coupon, { maxLength: 3 }),
  rates: fc.array(taxRate, { maxLength: 3 }),
  balance: fc.integer({ min: -5_000_000, max: 5_000_000 }),
})

describe('an invoice', () => {
  it('adds up, and what it takes and what stays in the balance are what was owed', async () => {
    await fc.assert(
      fc.asyncProperty(invoiceInput, async ({ currency, lines, coupons, rates, balance }) => {
        const { stripe } = billing
        const customer = await stripe.customers.create({ name: 'Ada' })
        if (balance !== 0) await stripe.customers.createBalanceTransaction(customer.id, { amount: balance, currency })
        const discounts = await Promise.all(
          coupons.map(async (terms) => ({
            coupon: (
              await stripe.coupons.create({ duration: 'once', ...terms, ...('amount_off' in terms && { currency }) })
            ).id,
          })),
        )
        const taxes = await Promise.all(
          rates.map(async (rate) => (await stripe.taxRates.create({ display_name: 'Tax', ...rate })).id),
        )
        const draft = await stripe.invoices.create({
          customer: customer.id,
          currency,
          discounts,
          default_tax_rates: taxes,
          collection_method: 'send_invoice',
          days_until_due: 30,
        })
        for (const each of lines) {
          const decimal = 'unit_amount_decimal' in each
          await stripe.invoiceItems.create({
            customer: customer.id,
            invoice: draft.id,
            currency,
            description: 'Line',
            ...(decimal
              ? { unit_amount_decimal: each.unit_amount_decimal as unknown as Stripe.Decimal, quantity: each.quantity }
              : each),
          })
        }
        const invoice = await stripe.invoices.finalizeInvoice(draft.id)
        const all = await stripe.invoices.listLineItems(invoice.id, { limit: 100 })
        expect(all.data).toHaveLength(lines.length)
        expectToAddUp(invoice, all.data)
        const after = (await stripe.customers.retrieve(customer.id)) as Stripe.Customer
        expect(invoice.starting_balance).toBe(balance)
        expect(invoice.amount_due + (invoice.ending_balance ?? 0)).toBe(invoice.total + balance)
        expect(after.balance).toBe(invoice.ending_balance)
        if (invoice.status === 'open') {
          const voided = await stripe.invoices.voidInvoice(invoice.id)
          expect(voided.status).toBe('void')
          expect(((await stripe.customers.retrieve(customer.id)) as Stripe.Customer).balance).toBe(balance)
        }
      }),
      { seed, numRuns: 60 },
    )
    expect([...new Set(billing.violations)]).toEqual([])
  }, 120_000)
})

describe('a renewal', () => {
  const price = fc.record({
    amount: fc.integer({ min: 100, max: 5_000_000 }),
    quantity: fc.integer({ min: 1, max: 50 }),
  })
  const input = fc.record({
    currency: fc.constantFrom(...currencies),
    items: fc.array(price, { minLength: 1, maxLength: 4 }),
    coupon: fc.option(coupon, { nil: null }),
    rate: fc.option(taxRate, { nil: null }),
  })

  it('charges what its invoice says, and no money appears or vanishes between the two', async () => {
    await fc.assert(
      fc.asyncProperty(input, async ({ currency, items, coupon: terms, rate }) => {
        const { stripe } = billing
        const customer = await billing.customer('2026-01-15T00:00:00Z')
        const discount =
          terms &&
          (await stripe.coupons.create({
            duration: 'repeating',
            duration_in_months: 2,
            ...terms,
            ...('amount_off' in terms && { currency }),
          }))
        const tax = rate && (await stripe.taxRates.create({ display_name: 'Tax', ...rate }))
        const priced = await Promise.all(
          items.map(async ({ amount, quantity }) => ({
            price: await billing.price('Plan', amount, { currency }),
            quantity,
          })),
        )
        const { id } = await stripe.subscriptions.create({
          customer: customer.id,
          items: priced,
          ...(discount && { discounts: [{ coupon: discount.id }] }),
          ...(tax && { default_tax_rates: [tax.id] }),
        })
        await billing.advance(customer.clock, '2026-04-16T00:00:00Z')
        const invoices = await stripe.invoices.list({ subscription: id, limit: 100 })
        expect(invoices.data.map(({ billing_reason: reason }) => reason).reverse()).toEqual([
          'subscription_create',
          'subscription_cycle',
          'subscription_cycle',
          'subscription_cycle',
        ])
        for (const invoice of invoices.data) expectToAddUp(invoice, invoice.lines.data)
        const discounted = invoices.data.filter(({ total_discount_amounts: amounts }) => sum(amounts) > 0)
        expect(discounted).toHaveLength(discount ? 2 : 0)
        const charged = (await stripe.charges.list({ customer: customer.id, limit: 100 })).data.reduce(
          (total, { amount_captured: amount }) => total + amount,
          0,
        )
        const { balance } = (await stripe.customers.retrieve(customer.id)) as Stripe.Customer
        expect(charged - balance * -1).toBe(invoices.data.reduce((total, invoice) => total + invoice.total, 0))
      }),
      { seed, numRuns: 25 },
    )
    expect([...new Set(billing.violations)]).toEqual([])
  }, 120_000)
})
