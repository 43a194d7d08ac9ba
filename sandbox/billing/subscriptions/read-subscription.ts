import { readIssuer } from '../invoices/read-issuer'
import { readPercent, readTransferData } from './read-transfer-data'
import { readCustomFields } from '../../core/fields/read-custom-fields'
import type { Form } from '../../core/http/form'
import { given } from '../../core/http/given'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { invalidRequest } from '../../core/http/stripe-error'
import type { Universe } from '../../core/store/universe'
import { readMethodTypes } from '../../core/fields/offered-types'
import { readTaxRates } from '../prices/read-tax-rates'
import { requireLocation } from '../taxes/require-location'
import type { Subscription } from '../objects'

/** Reads the members that have no effect on money. A member that was not sent keeps its value. */
export function readSubscription(universe: Universe, input: Form, current: Subscription): Partial<Subscription> {
  const collection =
    input.oneOf('collection_method', ['charge_automatically', 'send_invoice']) ?? current.collection_method
  return {
    application_fee_percent: given(readPercent(input, 'application_fee_percent'), current.application_fee_percent),
    automatic_tax: automaticTax(universe, input, current),
    collection_method: collection,
    days_until_due: daysUntilDue(input, current, collection),
    default_payment_method: ownMethod(universe, input, current),
    default_source: given(input.text('default_source'), current.default_source),
    default_tax_rates: readTaxRates(universe, input, 'default_tax_rates', current.default_tax_rates ?? []),
    description: given(input.text('description'), current.description),
    invoice_settings: invoiceSettings(input, current),
    metadata: mergeMetadata(current.metadata, input),
    on_behalf_of: given(input.text('on_behalf_of'), current.on_behalf_of),
    payment_settings: paymentSettings(input, current),
    transfer_data: readTransferData(input, current.transfer_data),
    pending_invoice_item_interval: pendingInterval(input, current),
    trial_settings: trialSettings(input, current),
  }
}

/** Reads the comment and feedback on a cancellation, for both create and update. */
export function cancellationDetails(
  universe: Universe,
  input: Form,
  current: Subscription,
): Subscription['cancellation_details'] {
  const form = input.form('cancellation_details')
  const before = current.cancellation_details ?? { comment: null, feedback: null, feedback_option: null, reason: null }
  if (!form) return before
  const feedbacks = [
    'customer_service',
    'low_quality',
    'missing_features',
    'other',
    'switched_service',
    'too_complex',
    'too_expensive',
    'unused',
  ] as const
  const option = form.text('feedback_option')
  if (option) universe.collection('billing.feedback_option').require(option, form.nameOf('feedback_option'))
  return {
    ...before,
    comment: given(form.text('comment'), before.comment),
    feedback: given(form.oneOf('feedback', feedbacks), before.feedback),
    feedback_option: given(option, before.feedback_option),
  }
}

function automaticTax(universe: Universe, input: Form, current: Subscription): Subscription['automatic_tax'] {
  const form = input.form('automatic_tax')
  if (!form) return current.automatic_tax
  if (!form.boolean('enabled')) return { disabled_reason: null, enabled: false, liability: null }
  requireLocation(universe.collection('customer').require(current.customer))
  return { disabled_reason: null, enabled: true, liability: { type: form.form('liability')?.text('type') ?? 'self' } }
}

function daysUntilDue(input: Form, current: Subscription, collection: string): number | null {
  const days = input.integer('days_until_due') ?? current.days_until_due
  if (collection === 'send_invoice') {
    if (days === null) {
      throw invalidRequest(
        'You must pass `days_until_due` when `collection_method` is `send_invoice`.',
        'days_until_due',
      )
    }
    return days
  }
  if (input.has('days_until_due')) {
    throw invalidRequest(
      'You can only set `days_until_due` when `collection_method` is `send_invoice`.',
      'days_until_due',
    )
  }
  return null
}

function ownMethod(universe: Universe, input: Form, current: Subscription): string | null {
  const id = input.text('default_payment_method')
  if (!id) return id === null ? null : current.default_payment_method
  const method = universe.collection('payment_method').get(id)
  if (method?.customer === current.customer) return id
  throw invalidRequest(
    `The customer does not have a payment method with the ID ${id}. The payment method must be attached to the customer.`,
    input.nameOf('default_payment_method'),
    'resource_missing',
  )
}

function invoiceSettings(input: Form, current: Subscription): Subscription['invoice_settings'] {
  const form = input.form('invoice_settings')
  const before = current.invoice_settings
  if (!form) return before
  return {
    ...before,
    account_tax_ids: given(form.texts('account_tax_ids'), before.account_tax_ids),
    custom_fields: given(readCustomFields(form), before.custom_fields),
    description: given(form.text('description'), before.description),
    footer: given(form.text('footer'), before.footer),
    issuer: readIssuer(form, before.issuer),
  }
}

function paymentSettings(input: Form, current: Subscription): Subscription['payment_settings'] {
  const form = input.form('payment_settings')
  const before = current.payment_settings ?? {
    payment_method_options: null,
    payment_method_types: null,
    save_default_payment_method: 'off',
  }
  if (!form) return before
  return {
    ...before,
    payment_method_types: given(readMethodTypes(form), before.payment_method_types),
    save_default_payment_method:
      form.oneOf('save_default_payment_method', ['off', 'on_subscription']) ?? before.save_default_payment_method,
  }
}

function pendingInterval(input: Form, current: Subscription): Subscription['pending_invoice_item_interval'] {
  const form = input.form('pending_invoice_item_interval')
  if (!form) return form === null ? null : current.pending_invoice_item_interval
  return { interval: form.requiredText('interval'), interval_count: form.integer('interval_count') ?? 1 }
}

function trialSettings(input: Form, current: Subscription): Subscription['trial_settings'] {
  const behavior = input.form('trial_settings')?.form('end_behavior')
  const before = current.trial_settings?.end_behavior ?? {
    billing_cycle_anchor: null,
    missing_payment_method: 'create_invoice',
  }
  if (!behavior) return { end_behavior: before }
  return {
    end_behavior: {
      billing_cycle_anchor: behavior.oneOf('billing_cycle_anchor', ['now', 'unchanged']) ?? before.billing_cycle_anchor,
      missing_payment_method:
        behavior.oneOf('missing_payment_method', ['cancel', 'create_invoice', 'pause']) ??
        before.missing_payment_method,
    },
  }
}
