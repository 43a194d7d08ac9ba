import type { Universe } from '../../core/store/universe'
import { Form } from '../../core/http/form'
import type { FormTree } from '../../core/http/parse-form'
import type { AddedPeriod } from '../lines/read-added-period'
import { intervalsChange } from '../changes/intervals-change'
import type { Phase } from './read-phases'
import type { Schedule, Subscription } from '../objects'

/**
 * Expresses a phase as the parameters of a call that would bring a subscription into it. The SDK says of a phase's
 * discounts: "If not specified, inherits the discount from the subscription's customer", so the subscription's own end.
 */
export function phaseInput(universe: Universe, schedule: Schedule, phase: Phase, subscription?: Subscription): Form {
  const { default_settings: defaults } = schedule
  const method = phase.default_payment_method ?? defaults.default_payment_method
  const collection = phase.collection_method ?? defaults.collection_method
  const description = phase.description ?? defaults.description
  return new Form({
    ...(!subscription && { customer: schedule.customer }),
    items: itemsInput(phase, subscription),
    proration_behavior: phase.proration_behavior,
    ...(phase.add_invoice_items.length > 0 && {
      add_invoice_items: list(
        phase.add_invoice_items.map((item): FormTree => ({
          ...planned(item.price),
          quantity: String(item.quantity ?? 1),
          ...(item.discountable !== null && { discountable: String(item.discountable) }),
          ...(item.discounts.length > 0 && { discounts: discountsInput(item.discounts) }),
          ...(item.tax_rates && item.tax_rates.length > 0 && { tax_rates: list(item.tax_rates.map(({ id }) => id)) }),
          metadata: { ...item.metadata },
          period: periodInput(item.period, phase),
        })),
      ),
    }),
    ...(Object.keys(phase.metadata ?? {}).length > 0 && { metadata: { ...phase.metadata } }),
    ...(method && { default_payment_method: method }),
    ...(collection && { collection_method: collection }),
    ...(collection === 'send_invoice' && {
      days_until_due: String(phase.invoice_settings?.days_until_due ?? defaults.invoice_settings.days_until_due ?? 30),
    }),
    ...(description && { description }),
    ...connectInput(defaults, phase),
    ...invoiceInput(defaults, phase),
    discounts: phase.discounts.length > 0 ? discountsInput(phase.discounts) : '',
    ...(phase.default_tax_rates &&
      phase.default_tax_rates.length > 0 && {
        default_tax_rates: list(phase.default_tax_rates.map(({ id }) => id)),
      }),
    ...(phase.trial_end !== null && { trial_end: String(phase.trial_end) }),
    ...(subscription && resetsAnchor(universe, phase, subscription) && { billing_cycle_anchor: { type: 'now' } }),
    ...(!subscription && { billing_mode: { type: schedule.billing_mode.type } }),
  })
}

/** Returns the parameters that say on whose behalf money is taken and who receives which part. */
function connectInput(defaults: Schedule['default_settings'], phase: Phase): FormTree {
  const fee = phase.application_fee_percent ?? defaults.application_fee_percent
  const behalf = phase.on_behalf_of ?? defaults.on_behalf_of
  const transfer = phase.transfer_data ?? defaults.transfer_data
  return {
    ...(fee !== null && { application_fee_percent: String(fee) }),
    ...(behalf && { on_behalf_of: behalf }),
    ...(transfer && {
      transfer_data: {
        destination: transfer.destination,
        ...(transfer.amount_percent !== null && { amount_percent: String(transfer.amount_percent) }),
      },
    }),
  }
}

/** Returns the parameters of the subscription's invoices during the phase. */
function invoiceInput({ invoice_settings: defaults }: Schedule['default_settings'], phase: Phase): FormTree {
  const given = { ...defaults, ...phase.invoice_settings }
  const taxIds = given.account_tax_ids ?? defaults.account_tax_ids
  const fields = given.custom_fields ?? defaults.custom_fields
  const [description, footer] = [given.description ?? defaults.description, given.footer ?? defaults.footer]
  const { account, type } = given.issuer ?? defaults.issuer
  const settings: FormTree = {
    ...(taxIds && { account_tax_ids: list(taxIds) }),
    ...(fields && { custom_fields: list(fields.map(({ name, value }) => ({ name, value }))) }),
    ...(description && { description }),
    ...(footer && { footer }),
    ...(type === 'account' && account && { issuer: { account, type } }),
  }
  return Object.keys(settings).length > 0 ? { invoice_settings: settings } : {}
}

/**
 * `automatic` moves the anchor "as needed when entering the phase", which means for an interval that the subscription
 * did not have.
 */
export function resetsAnchor(universe: Universe, phase: Phase, { items }: Subscription): boolean {
  if (phase.billing_cycle_anchor === 'phase_start') return true
  const prices = phase.items.map(({ price }) => ({ price: universe.collection('price').require(price) }))
  return intervalsChange(items.data, prices)
}

/** Items with the same price keep their id. The others are matched in order, and the rest are removed. */
function itemsInput(phase: Phase, subscription?: Subscription): FormTree {
  const left = [...(subscription?.items.data ?? [])]
  const take = (position: number) => (position < 0 ? undefined : left.splice(position, 1)[0])
  const same = phase.items.map(({ price }) => take(left.findIndex((item) => item.price.id === price)))
  const entries: FormTree[] = phase.items.map((item, index) => {
    const known = same[index] ?? take(0)
    return {
      ...(known && { id: known.id }),
      ...planned(item.price),
      ...(Object.keys(item.metadata ?? {}).length > 0 && { metadata: { ...item.metadata } }),
      ...(item.quantity !== undefined && { quantity: String(item.quantity) }),
      ...(item.discounts.length > 0 && { discounts: discountsInput(item.discounts) }),
      ...(item.tax_rates && item.tax_rates.length > 0 && { tax_rates: list(item.tax_rates.map(({ id }) => id)) }),
    }
  })
  return list([...entries, ...left.map(({ id }) => ({ id, deleted: 'true' }))])
}

/** Accepts a price of the schedule even if it has been archived or was created for the schedule alone. */
function planned(price: string): FormTree {
  return { price, _planned: 'true' }
}

function periodInput({ end, start }: AddedPeriod, phase: Phase): FormTree {
  const [endAt, startAt] = [
    end.type === 'phase_end' ? phase.end_date : end.timestamp,
    start.type === 'phase_start' ? phase.start_date : start.timestamp,
  ]
  return {
    end: endAt === undefined ? { type: end.type } : { type: 'timestamp', timestamp: String(endAt) },
    start: startAt === undefined ? { type: start.type } : { type: 'timestamp', timestamp: String(startAt) },
  }
}

function discountsInput(discounts: Phase['discounts']): FormTree {
  return list(
    discounts.map(({ coupon, discount, promotion_code }): FormTree => ({
      ...(coupon && { coupon }),
      ...(discount && { discount }),
      ...(promotion_code && { promotion_code }),
    })),
  )
}

function list(entries: (string | FormTree)[]): FormTree {
  return Object.fromEntries(entries.map((entry, index) => [String(index), entry]))
}
