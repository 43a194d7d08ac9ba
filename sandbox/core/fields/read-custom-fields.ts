import type { Form } from '../http/form'

/** Reads `custom_fields` of an invoice or of its template. The result is null when unset and undefined when absent. */
export function readCustomFields(input: Form): { name: string; value: string }[] | null | undefined {
  const fields = input.forms('custom_fields')
  return fields && fields.map((field) => ({ name: field.requiredText('name'), value: field.requiredText('value') }))
}
