import type { Form } from '../../core/http/form'
import { given } from '../../core/http/given'
import { readPercent, readTransferData } from '../subscriptions/read-transfer-data'
import { readInvoiceSettings } from './read-invoice-settings'
import type { Schedule } from '../objects'

type Settings = Schedule['default_settings']

const none: Settings = {
  application_fee_percent: null,
  automatic_tax: { disabled_reason: null, enabled: false, liability: null },
  billing_cycle_anchor: 'automatic',
  billing_thresholds: null,
  collection_method: 'charge_automatically',
  default_payment_method: null,
  description: null,
  invoice_settings: {
    account_tax_ids: null,
    custom_fields: null,
    days_until_due: null,
    description: null,
    footer: null,
    issuer: { type: 'self' },
  },
  on_behalf_of: null,
  transfer_data: null,
}

/** Reads `default_settings`. A setting that was not sent keeps its value. */
export function readDefaultSettings(input: Form | null, current: Settings = none): Settings {
  const form = input?.form('default_settings')
  if (!form) return current
  const invoices = form.form('invoice_settings')
  return {
    ...current,
    application_fee_percent: given(readPercent(form, 'application_fee_percent'), current.application_fee_percent),
    billing_cycle_anchor:
      form.oneOf('billing_cycle_anchor', ['automatic', 'phase_start']) ?? current.billing_cycle_anchor,
    collection_method:
      form.oneOf('collection_method', ['charge_automatically', 'send_invoice']) ?? current.collection_method,
    default_payment_method: given(form.text('default_payment_method'), current.default_payment_method),
    description: given(form.text('description'), current.description),
    invoice_settings: invoices ? readInvoiceSettings(invoices, current.invoice_settings) : current.invoice_settings,
    on_behalf_of: given(form.text('on_behalf_of'), current.on_behalf_of),
    transfer_data: readTransferData(form, current.transfer_data),
  }
}
