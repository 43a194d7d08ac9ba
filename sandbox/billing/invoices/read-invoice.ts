import { readShippingDetails } from '../../core/fields/read-shipping'
import { readIssuer } from './read-issuer'
import { readCustomFields } from '../../core/fields/read-custom-fields'
import type { Form } from '../../core/http/form'
import { given } from '../../core/http/given'
import { mergeMetadata } from '../../core/fields/merge-metadata'
import { invalidRequest } from '../../core/http/stripe-error'
import { readMethodTypes } from '../../core/fields/offered-types'
import type { Universe } from '../../core/store/universe'
import { readRendering } from './rendering'
import { readTaxRates } from '../prices/read-tax-rates'
import { readDiscounts } from '../discounts/redeem-discounts'
import type { Invoice } from '../objects'

/** Reads the members of a draft that a call may set. Those it leaves out keep their current value. */
export function readInvoice(universe: Universe, input: Form, current: Invoice): Partial<Invoice> {
  const collection =
    input.oneOf('collection_method', ['charge_automatically', 'send_invoice']) ?? current.collection_method
  return {
    account_tax_ids: given(input.texts('account_tax_ids'), current.account_tax_ids),
    automatic_tax: readAutomaticTax(input, current.automatic_tax),
    auto_advance: input.boolean('auto_advance') ?? current.auto_advance,
    automatically_finalizes_at: given(input.integer('automatically_finalizes_at'), current.automatically_finalizes_at),
    collection_method: collection,
    custom_fields: given(readCustomFields(input), current.custom_fields),
    default_payment_method: ownMethod(universe, input, current),
    default_tax_rates: readTaxRates(universe, input, 'default_tax_rates', current.default_tax_rates),
    description: given(input.text('description'), current.description),
    discounts: current.customer
      ? readDiscounts(
          universe,
          input,
          {
            customer: current.customer,
            invoice: current.id,
            purchase: { amount: current.subtotal, currency: current.currency },
          },
          current.discounts,
        )
      : current.discounts,
    effective_at: given(input.integer('effective_at'), current.effective_at),
    footer: given(input.text('footer'), current.footer),
    issuer: readIssuer(input, current.issuer),
    metadata: mergeMetadata(current.metadata ?? {}, input),
    number: given(input.text('number'), current.number),
    on_behalf_of: given(input.text('on_behalf_of'), current.on_behalf_of),
    shipping_details: readShippingDetails(input, current.shipping_details),
    rendering: readRendering(input, current.rendering),
    statement_descriptor: given(input.text('statement_descriptor'), current.statement_descriptor),
    ...paymentSettings(input, current),
    ...dueDate(input, current, collection),
  }
}

/** The status of `automatic_tax` is known only once the invoice is priced. */
export function readAutomaticTax(input: Form, current: Invoice['automatic_tax']): Invoice['automatic_tax'] {
  const form = input.form('automatic_tax')
  if (!form) return current
  const off = { disabled_reason: null, enabled: false, liability: null, provider: null, status: null }
  if (!form.boolean('enabled')) return off
  return {
    ...off,
    enabled: true,
    liability: { type: form.form('liability')?.text('type') ?? 'self' },
    provider: 'stripe',
  }
}

function ownMethod(universe: Universe, input: Form, current: Invoice): string | null {
  const id = input.text('default_payment_method')
  if (!id) return id === null ? null : current.default_payment_method
  if (universe.collection('payment_method').get(id)?.customer === current.customer) return id
  throw invalidRequest(
    `The customer does not have a payment method with the ID ${id}. The payment method must be attached to the customer.`,
    'default_payment_method',
    'resource_missing',
  )
}

function paymentSettings(input: Form, current: Invoice): Partial<Invoice> {
  const types = readMethodTypes(input.form('payment_settings'))
  return types === undefined ? {} : { payment_settings: { ...current.payment_settings, payment_method_types: types } }
}

function dueDate(input: Form, current: Invoice, collection: string): Partial<Invoice> {
  const [days, date] = [input.integer('days_until_due'), input.integer('due_date')]
  if (collection !== 'send_invoice') {
    if (days || date) {
      const message =
        'You can only pass in `days_until_due` or `due_date` if the `collection_method` is `send_invoice`.'
      throw invalidRequest(message, days ? 'days_until_due' : 'due_date')
    }
    return { due_date: null }
  }
  return { due_date: given(date, current.due_date), _daysUntilDue: given(days, current._daysUntilDue ?? null) }
}
