/** What identifies a payment method, read from the part of Stripe's object that its `type` names. */
export type MethodDetails = {
  brand: string | null
  last4: string | null
  expMonth: number | null
  expYear: number | null
  funding: string | null
  wallet: string | null
  label: string | null
}

// What a customer would recognise the method by, the best first, over all of Stripe's types.
const labels = [
  'bank_name',
  'bank',
  'payer_email',
  'email',
  'cashtag',
  'pay_id',
  'vpa',
  'display_name',
  'sort_code',
  'bank_code',
]

/**
 * Reads a payment method or a charge's `payment_method_details`. Stripe has some sixty types and adds more. A type
 * without any of these fields is known by its `type` alone.
 */
export function methodDetails(method: { type: string }): MethodDetails {
  const details = fieldsOf(Reflect.get(method, method.type))
  return {
    brand: text(details.brand),
    last4: text(details.last4),
    expMonth: number(details.exp_month),
    expYear: number(details.exp_year),
    funding: text(details.funding),
    wallet: text(fieldsOf(details.wallet).type),
    label: labels.map((name) => text(details[name])).find((label) => label) ?? null,
  }
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}
