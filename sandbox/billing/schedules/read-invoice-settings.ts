import { readCustomFields } from '../../core/fields/read-custom-fields'
import type { Form } from '../../core/http/form'
import { given } from '../../core/http/given'
import { readIssuer } from '../invoices/read-issuer'
import type { Schedule } from '../objects'

type InvoiceSettings = Schedule['default_settings']['invoice_settings']

/** Reads the invoice settings of a schedule or of a phase. A setting that was not sent keeps its value. */
export function readInvoiceSettings(form: Form, current: InvoiceSettings): InvoiceSettings {
  return {
    account_tax_ids: given(form.texts('account_tax_ids'), current.account_tax_ids),
    custom_fields: given(readCustomFields(form), current.custom_fields),
    days_until_due: given(form.integer('days_until_due'), current.days_until_due),
    description: given(form.text('description'), current.description),
    footer: given(form.text('footer'), current.footer),
    issuer: readIssuer(form, current.issuer),
  }
}
