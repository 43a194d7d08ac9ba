import { ibanBank } from '../../fields/iban-bank'
import { randomText } from '../../store/new-id'
import type { Objects } from '../../store/objects'
import { testBankAccounts, type TestBankAccount } from './test-bank-accounts'

type PaymentMethod = Objects['payment_method']

/** Returns the members that a bank account's payment method has under its type, and the account's behaviour. */
export function bankDebitOf(account: Omit<TestBankAccount, 'name' | 'behaves'>): Partial<PaymentMethod> {
  const { type, number, routing = '' } = account
  const known = testBankAccounts.find((each) => each.type === type && each.number === number)
  const common = { fingerprint: randomText(`${routing}${number}`, 16), last4: number.slice(-4) }
  return { [type]: detailsOf(type, number, routing, common), _behaves: known?.behaves ?? 'debit_succeeds' }
}

function detailsOf(
  type: TestBankAccount['type'],
  number: string,
  routing: string,
  common: { fingerprint: string; last4: string },
) {
  if (type === 'bacs_debit') return { ...common, sort_code: routing }
  if (type === 'sepa_debit') {
    const country = number.slice(0, 2)
    const bank = ibanBank(number)
    const branch = number.indexOf(bank, 4) + bank.length
    return {
      ...common,
      bank_code: bank,
      branch_code: number.slice(branch, branch + (branchLengths[country] ?? 0)),
      country,
      generated_from: { charge: null, setup_attempt: null },
    }
  }
  return {
    ...common,
    account_holder_type: 'individual',
    account_type: 'checking',
    bank_name: 'STRIPE TEST BANK',
    financial_connections_account: null,
    networks: { preferred: 'ach', supported: ['ach', 'us_domestic_wire'] },
    routing_number: routing,
    status_details: {},
  }
}

/** This many characters after the bank's code name the branch. */
const branchLengths: Record<string, number> = { ES: 4, FR: 5, IE: 6, IT: 5, PT: 4 }
