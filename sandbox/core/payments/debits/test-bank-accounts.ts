import type { DebitBehaviourName } from '../behaviours/debit-behaviours'

/** A test bank account has a number, the names that stand for it, and a behaviour, as in Stripe's test mode. */
export interface TestBankAccount {
  type: 'sepa_debit' | 'us_bank_account' | 'bacs_debit'
  /** This is an IBAN or an account number. */
  number: string
  /** This is the routing number or the sort code. */
  routing?: string
  name: string
  behaves: DebitBehaviourName
}

function us(number: string, name: string, behaves: DebitBehaviourName = 'debit_succeeds'): TestBankAccount {
  return { type: 'us_bank_account', number, routing: '110000000', name: `pm_usBankAccount_${name}`, behaves }
}

function bacs(number: string, name: string, behaves: DebitBehaviourName = 'debit_succeeds'): TestBankAccount {
  return { type: 'bacs_debit', number, routing: '108800', name: `pm_bacsDebit_${name}`, behaves }
}

// Each country has the same eight accounts: https://docs.stripe.com/payments/sepa-debit/accept-a-payment, "Test IBANs".
const sepaOutcomes: [name: string, behaves: DebitBehaviourName][] = [
  ['success', 'debit_succeeds'],
  ['successDelayed', 'debit_succeeds'],
  ['failed', 'debit_fails'],
  ['failedDelayed', 'debit_fails'],
  ['disputed', 'debit_succeeds'],
  ['exceedsWeeklyVolumeLimit', 'debit_exceeds_weekly_limit'],
  ['exceedsTransactionLimit', 'debit_exceeds_transaction_limit'],
  ['insufficientFunds', 'debit_insufficient_funds'],
]

const ibans: Record<string, string[]> = {
  at: [
    'AT611904300234573201',
    'AT321904300235473204',
    'AT861904300235473202',
    'AT051904300235473205',
    'AT591904300235473203',
    'AT981904300000343434',
    'AT601904300000121212',
    'AT981904300002222227',
  ],
  de: [
    'DE89370400440532013000',
    'DE08370400440532013003',
    'DE62370400440532013001',
    'DE78370400440532013004',
    'DE35370400440532013002',
    'DE65370400440000343434',
    'DE27370400440000121212',
    'DE65370400440002222227',
  ],
  fr: [
    'FR1420041010050500013M02606',
    'FR3020041010050500013M02609',
    'FR8420041010050500013M02607',
    'FR7920041010050500013M02600',
    'FR5720041010050500013M02608',
  ],
}

/**
 * These are the accounts that Stripe's pages on SEPA, ACH and Bacs debits name. Stripe settles some at once and some
 * after three minutes; here all of them settle after days. Disputes are not supported, so an account that Stripe
 * disputes simply pays.
 */
export const testBankAccounts: TestBankAccount[] = [
  ...Object.entries(ibans).flatMap(([country, numbers]) =>
    numbers.map((number, index): TestBankAccount => {
      const [name, behaves] = sepaOutcomes[index] ?? ['success', 'debit_succeeds']
      return { type: 'sepa_debit', number, name: `pm_${name}_${country}`, behaves }
    }),
  ),
  us('000123456789', 'success'),
  us('000111111113', 'accountClosed', 'debit_account_closed'),
  us('000111111116', 'noAccount', 'debit_no_account'),
  us('000222222227', 'insufficientFunds', 'debit_insufficient_funds'),
  us('000333333335', 'debitNotAuthorized', 'debit_not_authorized'),
  us('000444444440', 'invalidCurrency', 'debit_invalid_currency'),
  us('000555555559', 'dispute'),
  us('000777777771', 'weeklyLimitExceeded', 'debit_exceeds_weekly_limit'),
  us('000000000009', 'processing', 'debit_never_settles'),
  bacs('00012345', 'success'),
  bacs('90012345', 'successDelayed'),
  bacs('33333335', 'debitNotAuthorized', 'debit_not_authorized'),
  bacs('93333335', 'debitNotAuthorizedDelayed', 'debit_not_authorized'),
  bacs('22222227', 'insufficientFunds', 'debit_insufficient_funds'),
  bacs('92222227', 'insufficientFundsDelayed', 'debit_insufficient_funds'),
  bacs('55555559', 'dispute'),
  bacs('00033333', 'mandateRefused', 'debit_mandate_refused'),
  bacs('00044444', 'invalidAccountNumber', 'debit_setup_fails'),
  bacs('34343434', 'exceedsWeeklyLimit', 'debit_exceeds_weekly_limit'),
  bacs('12121212', 'exceedsTransactionLimit', 'debit_exceeds_transaction_limit'),
]
