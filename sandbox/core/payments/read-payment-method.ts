import type { Form } from '../http/form'
import { cardMembers, newPaymentMethod } from './new-payment-method'
import type { Objects } from '../store/objects'
import { readAddress } from '../fields/read-address'
import { readBacsDebit, readSepaDebit, readUsBankAccount } from './debits/read-bank-account'
import { readCard } from './read-card'
import { mergeMetadata } from '../fields/merge-metadata'
import { invalidRequest, parameterMissing } from '../http/stripe-error'
import type { Universe } from '../store/universe'

type PaymentMethod = Objects['payment_method']

/** Creates a payment method from the parameters of its own creation or from an intent's `payment_method_data`. */
export function readPaymentMethod(universe: Universe, input: Form): PaymentMethod {
  const type = input.text('type') ?? (input.has('card') ? 'card' : null)
  if (!type) throw parameterMissing(input.nameOf('type'))
  const details = {
    ...detailsOf(universe, type, input),
    allow_redisplay: input.oneOf('allow_redisplay', ['always', 'limited', 'unspecified']) ?? 'unspecified',
    metadata: mergeMetadata({}, input),
  }
  return newPaymentMethod(universe, type, details, readBillingDetails(input, null))
}

/** Reads `billing_details`. Members that were not sent keep their value. */
export function readBillingDetails(input: Form, current: PaymentMethod['billing_details'] | null) {
  const form = input.form('billing_details')
  if (!form) return current
  const part = (name: 'email' | 'name' | 'phone' | 'tax_id') =>
    form.has(name) ? (form.text(name) ?? null) : (current?.[name] ?? null)
  return {
    address: readAddress(form, 'address', current?.address) ?? emptyAddress,
    email: part('email'),
    name: part('name'),
    phone: part('phone'),
    tax_id: part('tax_id'),
  }
}

const emptyAddress = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null }

function detailsOf(universe: Universe, type: string, input: Form): Partial<PaymentMethod> {
  switch (type) {
    case 'card':
      return cardMembers(readCard(universe, input))
    case 'sepa_debit':
      return readSepaDebit(input.form('sepa_debit'))
    case 'us_bank_account':
      return readUsBankAccount(input.form('us_bank_account'))
    case 'bacs_debit':
      return readBacsDebit(input.form('bacs_debit'))
    case 'link':
      return { link: { email: input.form('billing_details')?.text('email') ?? null } }
    case 'paypal':
      return {
        paypal: { country: 'US', payer_email: input.form('billing_details')?.text('email') ?? null, payer_id: null },
      }
    default:
      throw invalidRequest(`The sandbox makes no payment methods of type ${type}.`, input.nameOf('type'))
  }
}
