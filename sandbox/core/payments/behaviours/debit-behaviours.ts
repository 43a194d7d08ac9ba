import type { Behaviour, Decline } from './behaviour'

/** Lists why a bank returns a debit days later: Stripe's `failure_code` and its message. */
function refusal(code: string, message: string): Decline {
  return {
    code,
    declineCode: null,
    message,
    adviceCode: null,
    networkDeclineCode: null,
    type: 'invalid_request_error',
  }
}

const refusals = {
  insufficientFunds: refusal(
    'insufficient_funds',
    "The customer's account has insufficient funds to cover this payment.",
  ),
  accountClosed: refusal('account_closed', "The customer's bank account has been closed."),
  noAccount: refusal('no_account', "The customer's bank account could not be located."),
  notAuthorized: refusal(
    'debit_not_authorized',
    'The customer has notified their bank that this payment was unauthorized.',
  ),
  processing: refusal('payment_intent_payment_attempt_failed', 'The payment failed.'),
  invalidCurrency: refusal('invalid_currency', 'The bank account cannot be debited in this currency.'),
  sourceLimit: refusal('charge_exceeds_source_limit', 'This payment exceeds the weekly limit of this account.'),
  transactionLimit: refusal(
    'charge_exceeds_transaction_limit',
    'This payment exceeds the limit of a single transaction.',
  ),
  unusable: refusal('bank_account_unusable', 'The bank account cannot be used to make payments.'),
}

/** Lists bank account behaviours by the names that QA's panel and `POST /_sandbox/payment_methods/:id` use. */
export const debitBehaviours = {
  debit_succeeds: {},
  debit_fails: { debit: refusals.processing },
  debit_insufficient_funds: { debit: refusals.insufficientFunds },
  debit_account_closed: { debit: refusals.accountClosed },
  debit_no_account: { debit: refusals.noAccount },
  debit_invalid_currency: { debit: refusals.invalidCurrency },
  debit_exceeds_weekly_limit: { debit: refusals.sourceLimit },
  debit_exceeds_transaction_limit: { debit: refusals.transactionLimit },
  debit_not_authorized: { debit: refusals.notAuthorized, endsMandate: true },
  debit_mandate_refused: { debit: refusals.notAuthorized, endsMandate: true, refusesMandate: true },
  debit_setup_fails: { attach: refusals.unusable, debit: refusals.unusable },
  debit_never_settles: { neverSettles: true },
} satisfies Record<string, Behaviour>

export type DebitBehaviourName = keyof typeof debitBehaviours
