import type { Form } from '../../http/form'
import { invalidRequest } from '../../http/stripe-error'
import type { Objects } from '../../store/objects'
import { bankDebitOf } from './bank-debit-of'

type PaymentMethod = Objects['payment_method']

/** Reads `sepa_debit[iban]`. Throws Stripe's error for a malformed IBAN, without verifying its check digits. */
export function readSepaDebit(form: Form | null | undefined): Partial<PaymentMethod> {
  const iban = (form?.text('iban') ?? '').replace(/\s/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/.test(iban)) {
    throw invalidRequest('The IBAN you provided is invalid.', 'sepa_debit[iban]', 'invalid_bank_account_iban')
  }
  return bankDebitOf({ type: 'sepa_debit', number: iban })
}

/** Reads `us_bank_account[account_number]` and its routing number. */
export function readUsBankAccount(form: Form | null | undefined): Partial<PaymentMethod> {
  const number = form?.requiredText('account_number') ?? ''
  const routing = form?.requiredText('routing_number') ?? ''
  if (!/^\d{9}$/.test(routing)) {
    const message = 'The routing number must have 9 digits.'
    throw invalidRequest(message, 'us_bank_account[routing_number]', 'routing_number_invalid')
  }
  const { us_bank_account: account, ...behaviour } = bankDebitOf({ type: 'us_bank_account', number, routing })
  return {
    ...behaviour,
    ...(account && {
      us_bank_account: {
        ...account,
        account_holder_type: form?.oneOf('account_holder_type', ['individual', 'company']) ?? 'individual',
        account_type: form?.oneOf('account_type', ['checking', 'savings']) ?? 'checking',
      },
    }),
  }
}

/** Reads `bacs_debit[account_number]` and its sort code. */
export function readBacsDebit(form: Form | null | undefined): Partial<PaymentMethod> {
  const number = form?.requiredText('account_number') ?? ''
  const routing = (form?.requiredText('sort_code') ?? '').replaceAll('-', '')
  if (!/^\d{8}$/.test(number) || !/^\d{6}$/.test(routing)) {
    const message = 'The account number must have 8 digits and the sort code 6.'
    throw invalidRequest(message, 'bacs_debit[account_number]', 'account_number_invalid')
  }
  return bankDebitOf({ type: 'bacs_debit', number, routing })
}
