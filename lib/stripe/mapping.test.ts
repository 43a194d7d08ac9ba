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
const names: BillingNames = {
  taxRates: new Map([['txr_1', { percentage: 22, name: 'IVA' }]]),
  discounts: new Map([['di_1', 'Half off']]),
} as never

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- Stripe's JSON as it is, whatever the SDK's types say of it
type Fixture = Record<string, any>
type Reading = Record<string, (object: Fixture) => unknown>

/** Every object of the file, however deep, by its `object`. */
function objectsIn(value: unknown, found = new Map<string, Fixture[]>()): Map<string, Fixture[]> {
  if (typeof value !== 'object' || value === null) return found
  if ('object' in value && typeof value.object === 'string' && 'id' in value && !('deleted' in value)) {
    found.set(value.object, [...(found.get(value.object) ?? []), value as Fixture])
  }
  for (const part of Object.values(value)) objectsIn(part, found)
  return found
}

const address = (of: Fixture | null | undefined) => {
  const { line1 = null, line2 = null, city = null, state = null, postal_code: postalCode = null, country = null } = of ?? {}
  const all = { line1, line2, city, state, postalCode, country }
  return Object.values(all).some((part) => part !== null) ? all : null
}
const taxIds = (ids: Fixture[] | null | undefined) => (ids ?? []).map(({ type, value }) => ({ type, value }))
const taxes = (all: Fixture[] | null | undefined) =>
  (all ?? []).map((tax) => ({
    amount: tax.amount, taxableAmount: tax.taxable_amount, rateId: tax.tax_rate_details.tax_rate, rate: 22, name: 'IVA',
    inclusive: tax.tax_behavior === 'inclusive', reason: tax.taxability_reason,
  }))
const ivaOf = (amount: number) => ({
  amount, taxable_amount: 2000, tax_behavior: 'exclusive', taxability_reason: 'standard_rated', tax_rate_details: { tax_rate: 'txr_1' },
})
const discounts = (all: Fixture[] | null | undefined) =>
  (all ?? []).map(({ amount, discount }) => ({ amount, discountId: discount, name: 'Half off' }))

type Kind = { map: (object: never) => Record<string, unknown>; elsewhere?: Reading; full?: Fixture }

/**
 * `elsewhere`: the fields of a row that are not simply Stripe's of the same name. `full`: values for what the official
 * object leaves empty.
 */
const kinds: Record<string, Kind> = {
  customer: {
    map: mapCustomer,
    elsewhere: {
      address: (customer) => address(customer.address),
      shipping: ({ shipping }) => shipping && { name: shipping.name ?? null, phone: shipping.phone ?? null, address: address(shipping.address) },
      preferredLocales: (customer) => customer.preferred_locales ?? [],
      taxIds: (customer) => taxIds(customer.tax_ids?.data),
      defaultPaymentMethodId: (customer) => customer.invoice_settings?.default_payment_method ?? customer.default_source,
      testClockId: (customer) => customer.test_clock?.id,
      frozenTime: (customer) => customer.test_clock?.frozen_time,
      delinquent: (customer) => customer.delinquent ?? false,
      deleted: () => false,
    },
    full: {
      name: 'Ada', email: 'ada@example.com', phone: '+39', preferred_locales: ['it', 'en'], balance: -1250, delinquent: true,
      address: { line1: 'Via Roma 1', line2: 'B', city: 'Roma', state: 'RM', postal_code: '00100', country: 'IT' },
      shipping: { name: 'Bea', phone: '+1', address: { line1: 'Main St 1', city: null } }, tax_exempt: 'reverse',
      tax_ids: { data: [{ type: 'eu_vat', value: 'IT1' }] }, default_source: 'card_1',
      test_clock: { id: 'clock_1', frozen_time: 1800000000 },
    },
  },
  payment_method: {
    map: mapPaymentMethod,
    elsewhere: {
      brand: ({ card }) => card?.brand, last4: (method) => method[method.type].last4, expMonth: ({ card }) => card?.exp_month,
      expYear: ({ card }) => card?.exp_year, funding: ({ card }) => card?.funding, wallet: ({ card }) => card?.wallet?.type,
      label: (method) => method[method.type].bank_name,
    },
    full: { type: 'us_bank_account', us_bank_account: { bank_name: 'STRIPE TEST BANK', last4: '6789' }, card: undefined },
  },
  subscription: {
    map: mapSubscription,
    elsewhere: {
      billingMode: (subscription) => subscription.billing_mode.type,
      trialEndBehavior: (subscription) => subscription.trial_settings?.end_behavior.missing_payment_method,
      pauseBehavior: (subscription) => subscription.pause_collection?.behavior,
      pauseResumesAt: (subscription) => subscription.pause_collection?.resumes_at,
      pausedReason: (subscription) => subscription.status_details?.paused.subscription.type,
      defaultPaymentMethodId: (subscription) => subscription.default_payment_method ?? subscription.default_source,
      pendingSetupIntentId: (subscription) => subscription.pending_setup_intent,
      latestInvoiceId: (subscription) => subscription.latest_invoice,
      scheduleId: (subscription) => subscription.schedule,
      resubscribedFrom: () => null,
      plannedChange: ({ pending_update: pending }) => {
        const [item] = pending?.subscription_items ?? []
        return item && { type: 'pending_update', at: pending.expires_at, priceId: item.price.id, quantity: item.quantity, intent: null }
      },
      cancellationFeedback: (subscription) => subscription.cancellation_details?.feedback,
      cancellationComment: (subscription) => subscription.cancellation_details?.comment,
      cancellationReason: (subscription) => subscription.cancellation_details?.reason,
      discounts: (subscription) =>
        subscription.discounts.map(({ id, end, source: { coupon } }: Fixture) => ({
          id, name: coupon.name, percentOff: coupon.percent_off, amountOff: coupon.amount_off, currency: coupon.currency, endsAt: end,
        })),
    },
    full: {
      cancellation_details: { feedback: 'unused', comment: 'Thanks', reason: 'cancellation_requested' }, days_until_due: 14,
      collection_method: 'send_invoice', default_source: 'card_1', description: 'Box', ended_at: null, schedule: 'sub_sched_1',
      latest_invoice: 'in_1', pending_setup_intent: 'seti_1', status: 'paused', trial_end: null, cancel_at: null,
      pause_collection: { behavior: 'void', resumes_at: 1900000000 },
      pending_update: { expires_at: 1900000002, subscription_items: [{ price: { id: 'price_2' }, quantity: 3 }] },
      status_details: { paused: { subscription: { type: 'pause_requested' } } }, billing_mode: { type: 'flexible' },
      discounts: [{ id: 'di_1', end: 1900000001, source: { coupon: { name: 'Half', percent_off: 50, amount_off: null, currency: null } } }],
    },
  },
  subscription_item: {
    map: (item) => mapSubscriptionItem(item, 3),
    elsewhere: { subscriptionId: ({ subscription }) => subscription, priceId: ({ price }) => price.id, position: () => 3 },
  },
  invoice: {
    map: (invoice) => mapInvoice(invoice, { names, intent: null }),
    elsewhere: {
      subscriptionId: (invoice) => invoice.parent?.subscription_details?.subscription,
      finalizedAt: (invoice) => invoice.status_transitions.finalized_at,
      paidAt: (invoice) => invoice.status_transitions.paid_at,
      voidedAt: (invoice) => invoice.status_transitions.voided_at,
      markedUncollectibleAt: (invoice) => invoice.status_transitions.marked_uncollectible_at,
      customerAddress: (invoice) => address(invoice.customer_address),
      customerTaxIds: (invoice) => taxIds(invoice.customer_tax_ids),
      accountTaxIds: (invoice) => taxIds(invoice.account_tax_ids),
      taxes: (invoice) => taxes(invoice.total_taxes),
      discounts: (invoice) => discounts(invoice.total_discount_amounts),
      customFields: (invoice) => invoice.custom_fields ?? [],
      // Of the payment, which the invoice does not carry.
      errorCode: () => null, declineCode: () => null, requiresAction: () => false,
    },
    full: {
      number: 'F-1', status: 'paid', subtotal: 2000, total: 2440, total_excluding_tax: 1000, amount_due: 2440, amount_paid: 2440,
      amount_remaining: 1, amount_shipping: 2, starting_balance: -3, ending_balance: -4, pre_payment_credit_notes_amount: 5,
      post_payment_credit_notes_amount: 6, auto_advance: true, attempt_count: 7, account_name: 'Shop', customer_name: 'Ada',
      customer_email: 'ada@example.com', customer_address: { line1: 'Via Roma 1', country: 'IT' }, customer_tax_exempt: 'exempt',
      customer_tax_ids: [{ type: 'eu_vat', value: 'IT1' }], account_tax_ids: [{ type: 'eu_vat', value: 'IE2' }],
      custom_fields: [{ name: 'PO', value: '17' }], description: 'Thank you', footer: 'VAT', receipt_number: '1-2', period_end: 1234567999,
      status_transitions: { finalized_at: 1, paid_at: 2, voided_at: 3, marked_uncollectible_at: 4 },
      total_taxes: [ivaOf(440)],
      total_discount_amounts: [{ amount: 1000, discount: 'di_1' }],
    },
  },
  line_item: {
    map: (line) => mapInvoiceLine(line, { invoiceId: 'in_1', position: 3, names }),
    elsewhere: {
      invoiceId: () => 'in_1', position: () => 3,
      unitAmountDecimal: ({ pricing }) => pricing?.unit_amount_decimal,
      priceId: ({ pricing }) => pricing?.price_details?.price,
      productId: ({ pricing }) => pricing?.price_details?.product,
      subscriptionItemId: ({ parent }) => parent?.subscription_item_details?.subscription_item,
      proration: ({ parent }) => parent?.[parent.type]?.proration ?? false,
      periodStart: ({ period }) => period.start, periodEnd: ({ period }) => period.end,
      taxes: (line) => taxes(line.taxes), discounts: (line) => discounts(line.discount_amounts),
    },
    full: {
      quantity: null, quantity_decimal: '1.5', taxes: [ivaOf(220)], discount_amounts: [{ amount: 500, discount: 'di_1' }],
      pricing: { unit_amount_decimal: '0.5', price_details: { price: 'price_1', product: 'prod_1' } },
    },
  },
  price: {
    map: mapPrice,
    elsewhere: {
      productId: ({ product }) => product, interval: ({ recurring }) => recurring?.interval,
      intervalCount: ({ recurring }) => recurring?.interval_count, usageType: ({ recurring }) => recurring?.usage_type,
      transformQuantity: ({ transform_quantity: transform }) => transform && { divideBy: transform.divide_by, round: transform.round },
    },
    full: { nickname: 'Old', tiers_mode: 'graduated', unit_amount: null, unit_amount_decimal: '0.25', transform_quantity: null },
  },
  product: { map: mapProduct, elsewhere: { deleted: () => false }, full: { images: ['https://x/1.png'], unit_label: 'seat' } },
  invoice_payment: {
    map: (payment) => mapInvoicePayment(payment, { invoiceId: 'in_1', charge: null }),
    elsewhere: {
      invoiceId: () => 'in_1', paidAt: (payment) => payment.status_transitions.paid_at,
      paymentIntentId: ({ payment }) => payment.payment_intent, chargeId: ({ payment }) => payment.charge,
      // Of the charge.
      methodType: () => null, brand: () => null, last4: () => null, amountRefunded: () => 0,
    },
    full: { amount_paid: 7, status_transitions: { paid_at: 9 }, payment: { payment_intent: 'pi_1', charge: 'ch_1' } },
  },
  credit_note: {
    map: (note) => mapCreditNote(note, names),
    elsewhere: {
      invoiceId: ({ invoice }) => invoice, taxes: (note) => taxes(note.total_taxes), discounts: (note) => discounts(note.discount_amounts),
      lines: ({ lines }) => lines.data.map(({ description, quantity, amount }: Fixture) => ({ description, quantity, amount })),
    },
    full: { reason: 'duplicate', memo: 'Sorry', total_taxes: [ivaOf(22)], discount_amounts: [{ amount: 5, discount: 'di_1' }] },
  },
}

const snakeCase = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const sameName = (field: string) => (object: Fixture) => object[field === 'createdAt' ? 'created' : snakeCase(field)]

/** A row's value as Stripe writes it: seconds, and numbers. */
function plain(value: unknown): unknown {
  if (value instanceof Date) return value.getTime() / 1000
  if (typeof value === 'bigint') return Number(value)
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, plain(part)]))
  return value
}

function expectEveryField({ map, elsewhere = {} }: Kind, object: Fixture): void {
  const row = map(object as never)
  const expected = Object.keys(row).map((field) => [field, (elsewhere[field] ?? sameName(field))(object) ?? null])
  expect(plain(row)).toEqual(Object.fromEntries(expected))
}

describe.skipIf(!objects)("Stripe's own fixtures", () => {
  it.each(Object.entries(kinds))('every %s becomes a row that says the same, field by field', (object, kind) => {
    const fixtures = objects?.get(object) ?? []
    expect(fixtures.length).toBeGreaterThan(0)
    for (const fixture of fixtures) expectEveryField(kind, fixture)
  })

  it.each(Object.entries(kinds).filter(([, { full }]) => full))('and so does %s with values where it is empty', (object, kind) => {
    const [fixture] = objects?.get(object) ?? []
    expectEveryField(kind, { ...fixture, ...kind.full })
  })
})
