import { readPaymentMethod } from './read-payment-method'
import type { Context } from '../http/route'
import { invalidRequest } from '../http/stripe-error'
import { namedPaymentMethod } from './named-payment-method'

/**
 * Returns the id of the payment method that a call gives an intent: an existing one, a `pm_card_…` name, or its data.
 */
export function givenPaymentMethod({ universe, input }: Pick<Context, 'universe' | 'input'>): string | null {
  const data = input.form('payment_method_data')
  if (data) return readPaymentMethod(universe, data).id
  const id = input.text('payment_method')
  if (!id) return null
  const method = namedPaymentMethod(universe, id, 'payment_method')
  const customer = input.text('customer')
  if (method.customer && customer && method.customer !== customer) {
    throw invalidRequest(
      'The provided PaymentMethod cannot be attached. To reuse a PaymentMethod, you must attach it to a Customer ' +
        'first.',
      'payment_method',
    )
  }
  return method.id
}
