import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { BillingNames } from './billing-names'
import { mapCreditNote } from './map-credit-note'
import { mapCustomer } from './map-customer'
import { mapInvoice } from './map-invoice'
import { mapInvoiceLine } from './map-invoice-line'
import { mapInvoicePayment } from './map-invoice-payment'
import { mapPaymentMethod } from './map-payment-method'
import { mapPrice } from './map-price'
import { mapProduct } from './map-product'
import { mapSubscription } from './map-subscription'
import { mapSubscriptionItem } from './map-subscription-item'

const file = new URL('../../../shared/stripe-fixtures/fixtures3-2026-07-29.json', import.meta.url)
const objects = existsSync(file) ? objectsIn(JSON.parse(readFileSync(file, 'utf8'))) : null
const noNames: BillingNames = { taxRates: new Map(), discounts: new Map() }

type Fixture = { id: string; object: string; deleted?: boolean }

/** Every object of the file, however deep, by its `object`. */
function objectsIn(value: unknown, found = new Map<string, Fixture[]>()): Map<string, Fixture[]> {
  if (typeof value !== 'object' || value === null) return found
  if ('object' in value && typeof value.object === 'string' && 'id' in value && !('deleted' in value)) {
    found.set(value.object, [...(found.get(value.object) ?? []), value as Fixture])
  }
  for (const part of Object.values(value)) objectsIn(part, found)
  return found
}

/** Values a row may hold: everything else would be a guess or a leftover of the SDK. */
function expectRow(row: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(row)) {
    const plain = value === null || ['string', 'number', 'boolean', 'bigint', 'object'].includes(typeof value)
    expect(plain, `${name} is ${typeof value}`).toBe(true)
    if (value instanceof Date) expect(value.getTime(), name).not.toBeNaN()
    else if (typeof value === 'object') expect(structuredClone(value), name).toEqual(value)
  }
}

const invoiceContext = { names: noNames, intent: null }
const lineContext = { invoiceId: 'in_1', position: 0, names: noNames }
const mappings: Record<string, (object: never) => Record<string, unknown>> = {
  subscription: mapSubscription,
  subscription_item: (item) => mapSubscriptionItem(item, 0),
  invoice: (invoice) => mapInvoice(invoice, invoiceContext),
  line_item: (line) => mapInvoiceLine(line, lineContext),
  customer: mapCustomer,
  payment_method: mapPaymentMethod,
  price: mapPrice,
  product: mapProduct,
  invoice_payment: (payment) => mapInvoicePayment(payment, { invoiceId: 'in_1', charge: null }),
  credit_note: (note) => mapCreditNote(note, noNames),
}

describe.skipIf(!objects)("Stripe's own fixtures", () => {
  it.each(Object.entries(mappings))('every %s becomes a row', (object, map) => {
    const fixtures = objects?.get(object) ?? []
    expect(fixtures.length).toBeGreaterThan(0)
    for (const fixture of fixtures) {
      const row = map(fixture as never)
      expect(row.id).toBe(fixture.id)
      expectRow(row)
    }
  })

  it('keeps what the official subscription says, field by field', () => {
    const [subscription] = objects?.get('subscription') ?? []
    expect(mapSubscription(subscription as never)).toMatchObject({
      status: 'active', cancelAtPeriodEnd: true, cancelAt: new Date(1234567890_000), pauseBehavior: 'mark_uncollectible',
      pauseResumesAt: null, billingMode: 'classic', trialEndBehavior: 'create_invoice', pausedReason: null, discounts: [],
    })
  })

  it('keeps what the official invoice says, field by field', () => {
    const [invoice] = objects?.get('invoice') ?? []
    expect(mapInvoice(invoice as never, invoiceContext)).toMatchObject({
      status: 'draft', subscriptionId: 'subscription', number: null, total: 1000n, amountRemaining: 1000n,
      customerAddress: null, taxes: [], discounts: [], finalizedAt: null, dueDate: new Date(1234567890_000),
    })
  })
})
