import type { Form } from '../http/form'

/** `custom_fields` of an invoice, or of what invoices are made by; null when they are unset, undefined when absent. */
export function readCustomFields(input: Form): { name: string; value: string }[] | null | undefined {
  const fields = input.forms('custom_fields')
  return fields && fields.map((field) => ({ name: field.requiredText('name'), value: field.requiredText('value') }))
}
