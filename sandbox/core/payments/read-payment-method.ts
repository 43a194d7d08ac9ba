import type { Form } from '../http/form'
import { ibanBank } from '../fields/iban-bank'
import { randomText } from '../store/new-id'
import { cardMembers, newPaymentMethod } from './new-payment-method'
import type { Objects } from '../store/objects'
import { readAddress } from '../fields/read-address'
import { readCard } from './read-card'
import { mergeMetadata } from '../fields/merge-metadata'
import { invalidRequest, parameterMissing } from '../http/stripe-error'
import type { Universe } from '../store/universe'

type PaymentMethod = Objects['payment_method']

/**
 * Makes a payment method of what was given: the parameters of its own creation, or an intent's `payment_method_data`.
 */
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

/** `billing_details`, over what was there. */
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
      return { sepa_debit: sepaDebit(input.form('sepa_debit')) }
    case 'us_bank_account':
      return { us_bank_account: bankAccount(input.form('us_bank_account')) }
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

function sepaDebit(form: Form | null | undefined): PaymentMethod['sepa_debit'] {
  const iban = (form?.text('iban') ?? '').replace(/\s/g, '')
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(iban)) {
    throw invalidRequest('The IBAN you provided is invalid.', 'sepa_debit[iban]', 'invalid_bank_account_iban')
  }
  return {
    bank_code: ibanBank(iban),
    branch_code: '',
    country: iban.slice(0, 2),
    fingerprint: randomText(iban, 16),
    generated_from: { charge: null, setup_attempt: null },
    last4: iban.slice(-4),
  }
}

function bankAccount(form: Form | null | undefined): PaymentMethod['us_bank_account'] {
  const number = form?.requiredText('account_number') ?? ''
  const routing = form?.requiredText('routing_number') ?? ''
  return {
    account_holder_type: form?.oneOf('account_holder_type', ['individual', 'company']) ?? 'individual',
    account_type: form?.oneOf('account_type', ['checking', 'savings']) ?? 'checking',
    bank_name: 'STRIPE TEST BANK',
    financial_connections_account: null,
    fingerprint: randomText(`${routing}${number}`, 16),
    last4: number.slice(-4),
    networks: { preferred: 'ach', supported: ['ach'] },
    routing_number: routing,
    status_details: {},
  }
}
