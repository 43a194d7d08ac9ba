import { debitDays } from './debit-days'
import { declineMessageKey, type DeclineMessageKey } from './decline-message-key'
import type { Invoice } from '../types'

type DebitMessageKey =
  'debit.insufficient_funds' | 'debit.account_closed' | 'debit.not_authorized' | 'debit.not_supported' | 'debit.generic'

// https://docs.stripe.com/payments/ach-direct-debit#failure-codes and the pages of the other debits
const debits = new Map<string, DebitMessageKey>([
  ['insufficient_funds', 'debit.insufficient_funds'],
  ['account_closed', 'debit.account_closed'],
  ['no_account', 'debit.account_closed'],
  ['bank_account_unusable', 'debit.account_closed'],
  ['debit_not_authorized', 'debit.not_authorized'],
  ['bank_ownership_changed', 'debit.not_authorized'],
  ['payment_method_not_available', 'debit.not_authorized'],
  // Refused before any bank was asked.
  ['payment_method_currency_mismatch', 'debit.not_supported'],
  ['currency_not_supported', 'debit.not_supported'],
])

/** Why a payment of an invoice failed, as a key of the message namespace `payment`: a bank debit is no card. */
export function failureMessageKey({
  errorCode,
  declineCode,
  attemptMethodType,
}: Pick<Invoice, 'errorCode' | 'declineCode' | 'attemptMethodType'>): DeclineMessageKey | DebitMessageKey {
  if (debitDays(attemptMethodType) === null) return declineMessageKey(errorCode, declineCode)
  return debits.get(declineCode ?? '') ?? debits.get(errorCode ?? '') ?? 'debit.generic'
}
