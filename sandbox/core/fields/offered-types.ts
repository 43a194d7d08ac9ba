import type { Form } from '../http/form'
import { invalidRequest } from '../http/stripe-error'

/** The sandbox supports these types of payment method. It acts as if only they were enabled in the account. */
const offeredTypes = ['bacs_debit', 'card', 'link', 'paypal', 'sepa_debit', 'us_bank_account']

/**
 * Reads `payment_method_types` of an invoice or a subscription. Throws Stripe's error for a type that is not enabled.
 */
export function readMethodTypes(form: Form | null | undefined): string[] | null | undefined {
  const types = form?.texts('payment_method_types')
  for (const type of types ?? []) {
    if (offeredTypes.includes(type)) continue
    throw invalidRequest(
      `The payment method type provided: ${type} is invalid. Please ensure the provided type is activated in your dashboard ` +
        'and your account is enabled for any preview features that you are trying to use.',
      form?.nameOf('payment_method_types'),
    )
  }
  return types
}
