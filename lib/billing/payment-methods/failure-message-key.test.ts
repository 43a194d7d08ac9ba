import { expect, it } from 'vitest'
import { failureMessageKey } from './failure-message-key'

it.each([
  ['card', 'card_declined', 'insufficient_funds', 'decline.insufficient_funds'],
  [null, 'card_declined', null, 'decline.generic'],
  ['us_bank_account', 'insufficient_funds', null, 'debit.insufficient_funds'],
  ['sepa_debit', 'payment_intent_payment_attempt_failed', 'debit_not_authorized', 'debit.not_authorized'],
  ['bacs_debit', 'account_closed', null, 'debit.account_closed'],
  ['sepa_debit', 'generic_could_not_process', null, 'debit.generic'],
  ['sepa_debit', 'payment_method_currency_mismatch', null, 'debit.not_supported'],
])('a %s with %s and %s: %4$s', (attemptMethodType, errorCode, declineCode, expected) => {
  expect(failureMessageKey({ attemptMethodType, errorCode, declineCode })).toBe(expected)
})
