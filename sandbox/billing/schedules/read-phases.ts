import type { Form } from '../../core/http/form'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { invalidRequest, parameterMissing } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { addIntervals, type Recurrence } from '../arithmetic/add-intervals'
import { readAddedPeriod } from '../lines/read-added-period'
import { readPrice } from '../prices/read-price'
import { readTaxRates } from '../prices/read-tax-rates'
import { readPercent, readTransferData } from '../subscriptions/read-transfer-data'
import { readInvoiceSettings } from './read-invoice-settings'
import type { Schedule } from '../objects'

export type Phase = Schedule['phases'][number]

/**
 * Reads the consecutive phases of a schedule from `start`. Each phase ends at its own end or when the next one begins.
 */
export function readPhases(universe: Universe, input: Form, start: number): Phase[] {
  let at = start
  return (input.forms('phases') ?? []).map((form) => {
    const phase = readPhase(universe, form, at)
    if (phase.end_date <= phase.start_date) {
      throw invalidRequest("The phase's `end_date` must be after its `start_date`.", form.nameOf('end_date'))
    }
    at = phase.end_date
    return phase
  })
}

function readPhase(universe: Universe, form: Form, start: number): Phase {
  const items = (form.forms('items') ?? []).map((entry) => readPhaseItem(universe, entry))
  if (items.length === 0) throw parameterMissing(form.nameOf('items'))
  const currency = universe.collection('price').get(items[0]?.price)?.currency ?? 'usd'
  const end = endOf(form, start, universe, items)
  const invoices = form.form('invoice_settings')
  return {
    add_invoice_items: (form.forms('add_invoice_items') ?? []).map((entry) => readAddedItem(universe, entry)),
    application_fee_percent: readPercent(form, 'application_fee_percent') ?? null,
    billing_cycle_anchor: form.oneOf('billing_cycle_anchor', ['automatic', 'phase_start']) ?? null,
    billing_thresholds: null,
    collection_method: form.oneOf('collection_method', ['charge_automatically', 'send_invoice']) ?? null,
    currency: form.text('currency') ?? currency,
    default_payment_method: form.text('default_payment_method') ?? null,
    default_tax_rates: readTaxRates(universe, form, 'default_tax_rates', []),
    description: form.text('description') ?? null,
    discounts: readPhaseDiscounts(form),
    end_date: end,
    invoice_settings: invoices ? readInvoiceSettings(invoices, noSettings) : null,
    items,
    metadata: mergeMetadata({}, form),
    on_behalf_of: form.text('on_behalf_of') ?? null,
    proration_behavior:
      form.oneOf('proration_behavior', ['always_invoice', 'create_prorations', 'none']) ?? 'create_prorations',
    start_date: start,
    transfer_data: readTransferData(form, null),
    ...(form.boolean('trial') && { trial: true }),
    trial_end: form.boolean('trial') ? end : (form.integer('trial_end') ?? null),
  }
}

const noSettings = {
  account_tax_ids: null,
  custom_fields: null,
  days_until_due: null,
  description: null,
  footer: null,
  issuer: { type: 'self' as const },
}

function readAddedItem(universe: Universe, entry: Form): Phase['add_invoice_items'][number] {
  const price = readPrice(universe, entry, 'one_time')
  if (!price) throw parameterMissing(entry.nameOf('price'))
  return {
    discountable: entry.boolean('discountable') ?? null,
    discounts: readPhaseDiscounts(entry),
    metadata: mergeMetadata({}, entry),
    period: readAddedPeriod(entry),
    price: price.id,
    quantity: entry.integer('quantity') ?? 1,
    tax_rates: readTaxRates(universe, entry, 'tax_rates', []),
  }
}

function readPhaseItem(universe: Universe, entry: Form): Phase['items'][number] {
  const price = readPrice(universe, entry, 'recurring')
  if (!price) throw parameterMissing(entry.nameOf('price'))
  const quantity = entry.integer('quantity') ?? (price.recurring?.usage_type === 'metered' ? undefined : 1)
  return {
    billing_thresholds: null,
    discounts: readPhaseDiscounts(entry),
    metadata: mergeMetadata({}, entry),
    plan: price.id,
    price: price.id,
    ...(quantity !== undefined && { quantity }),
    tax_rates: readTaxRates(universe, entry, 'tax_rates', []),
  }
}

/** A phase stores what to redeem; the discount is created when the phase begins. */
function readPhaseDiscounts(form: Form): Phase['discounts'] {
  return (form.forms('discounts') ?? []).map((entry) => ({
    coupon: entry.text('coupon') ?? null,
    discount: entry.text('discount') ?? null,
    promotion_code: entry.text('promotion_code') ?? null,
  }))
}

function endOf(form: Form, start: number, universe: Universe, items: Phase['items']): number {
  const end = form.integer('end_date')
  if (typeof end === 'number') return end
  const duration = form.form('duration')
  if (duration) {
    const interval = duration.oneOf('interval', ['day', 'week', 'month', 'year'])
    if (!interval) throw parameterMissing(duration.nameOf('interval'))
    return addIntervals(start, { interval, interval_count: duration.integer('interval_count') ?? 1 }, 1)
  }
  const recurring = universe.collection('price').get(items[0]?.price)?.recurring
  return addIntervals(
    start,
    {
      interval: (recurring?.interval ?? 'month') as Recurrence['interval'],
      interval_count: recurring?.interval_count ?? 1,
    },
    1,
  )
}
