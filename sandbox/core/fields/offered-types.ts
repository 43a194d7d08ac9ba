import type { Form } from '../http/form'
import { invalidRequest } from '../http/stripe-error'

/** The types of payment method that there are here, as if these alone were switched on in the account. */
const offeredTypes = ['bacs_debit', 'card', 'link', 'paypal', 'sepa_debit', 'us_bank_account']

/** `payment_method_types` of an invoice or a subscription; throws Stripe's refusal of a type that is not switched on. */
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
