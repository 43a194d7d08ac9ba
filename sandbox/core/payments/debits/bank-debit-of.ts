import { randomText } from '../../store/new-id'
import type { Objects } from '../../store/objects'
import { testBankAccounts, type TestBankAccount } from './test-bank-accounts'

type PaymentMethod = Objects['payment_method']

/** The members of a bank account's payment method, as its type names them, and how the account will behave. */
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
    const [bank = 4, branch = 0, from = 4] = ibanParts[country] ?? []
    return {
      ...common,
      bank_code: number.slice(from, from + bank),
      branch_code: number.slice(from + bank, from + bank + branch),
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

/** How long the codes of bank and branch are in a country's IBAN, and where the bank's begins if not behind the check. */
const ibanParts: Record<string, [bank: number, branch: number, from?: number]> = {
  AT: [5, 0],
  BE: [3, 0],
  DE: [8, 0],
  DK: [4, 0],
  ES: [4, 4],
  FI: [3, 0],
  FR: [5, 5],
  IE: [4, 6],
  IT: [5, 5, 5],
  LU: [3, 0],
  NL: [4, 0],
  PT: [4, 4],
}
