import type { Decline } from './behaviours/behaviour'
import { balanceTransaction } from './new-balance-transaction'
import type { Objects } from '../store/objects'
import type { Universe } from '../store/universe'

type Charge = Objects['charge']

export interface ChargeTerms {
  amount: number
  currency: string
  customer: string | null
  method: Objects['payment_method']
  paymentIntent: string | null
  description: string | null
  metadata: Record<string, string>
  receiptEmail: string | null
  statementDescriptor: string | null
  shipping: Charge['shipping']
  /** This is false for an authorization that is captured later. */
  capture: boolean
  /** This describes the platform's share and the destination of the rest. It is reported, but no money moves. */
  connect: Pick<Objects['payment_intent'], 'application_fee_amount' | 'transfer_data' | 'transfer_group'>
  /** This is true once the customer has passed 3-D Secure for the charge. */
  authenticated: boolean
  /** The charge of a bank debit is `pending` until the bank answers. */
  debit?: { mandate: string; expectedAt: number }
}

/** A charge copies these members from its intent. */
export function chargeTermsOf(intent: Objects['payment_intent'], method: Objects['payment_method']) {
  return {
    amount: intent.amount,
    currency: intent.currency,
    customer: intent.customer,
    method,
    paymentIntent: intent.id,
    description: intent.description,
    metadata: intent.metadata,
    receiptEmail: intent.receipt_email,
    statementDescriptor: intent.statement_descriptor,
    shipping: intent.shipping,
    connect: intent,
    authenticated: false,
  }
}

/** Stores a charge that is paid, waits for the bank, or failed with the given decline. No event is emitted. */
export function newCharge(universe: Universe, terms: ChargeTerms, decline: Decline | null): Charge {
  const { amount, currency, customer, method, connect } = terms
  const id = universe.newId('ch')
  const created = universe.now(customer)
  const isPending = decline === null && terms.debit !== undefined
  const paid = decline === null && !isPending
  const captured = paid && terms.capture
  const transaction = captured
    ? balanceTransaction(universe, {
        amount,
        currency,
        source: id,
        type: 'charge',
        created,
        description: terms.description,
      })
    : null
  return universe.collection('charge').insert({
    id,
    object: 'charge',
    amount,
    amount_captured: captured ? amount : 0,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: connect.application_fee_amount,
    balance_transaction: transaction?.id ?? null,
    billing_details: method.billing_details,
    calculated_statement_descriptor: terms.statementDescriptor ?? 'PORTICO SANDBOX',
    captured,
    created,
    currency,
    customer,
    description: terms.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: decline?.code ?? null,
    failure_message: decline?.message ?? null,
    fraud_details: nothing,
    livemode: false,
    metadata: terms.metadata,
    on_behalf_of: null,
    outcome: decline ? outcomeOf(decline) : authorized,
    paid,
    payment_intent: terms.paymentIntent,
    payment_method: method.id,
    payment_method_details: { type: method.type, ...detailsOf(terms) },
    radar_options: nothing,
    receipt_email: terms.receiptEmail,
    receipt_number: null,
    receipt_url: paid ? `${universe.publicUrl}/_sandbox/receipts/${id}` : null,
    refunded: false,
    review: null,
    shipping: terms.shipping,
    source: null,
    source_transfer: null,
    statement_descriptor: terms.statementDescriptor,
    statement_descriptor_suffix: null,
    status: isPending ? 'pending' : paid ? 'succeeded' : 'failed',
    transfer_data: connect.transfer_data ? { amount: null, destination: connect.transfer_data.destination } : null,
    transfer_group: connect.transfer_group,
  })
}

// All charges share this object, because a year of a thousand customers has twelve thousand charges.
const authorized: Charge['outcome'] = {
  advice_code: null,
  network_advice_code: null,
  network_decline_code: null,
  network_status: 'approved_by_network',
  reason: null,
  risk_level: 'normal',
  risk_score: 24,
  seller_message: 'Payment complete.',
  type: 'authorized',
}
const disabled = { status: 'disabled' } as const
const unavailable = { status: 'unavailable' } as const
const notUsed = { used: false }
const nothing = {}

function outcomeOf({ adviceCode, networkDeclineCode, declineCode, code }: Decline): Charge['outcome'] {
  const isBlocked = declineCode === 'fraudulent'
  return {
    advice_code: adviceCode,
    network_advice_code: null,
    network_decline_code: networkDeclineCode,
    network_status: isBlocked ? 'not_sent_to_network' : 'declined_by_network',
    reason: isBlocked ? 'highest_risk_level' : declineCode,
    risk_level: isBlocked ? 'highest' : 'normal',
    risk_score: isBlocked ? 92 : 24,
    seller_message: isBlocked
      ? 'Stripe blocked this payment as too risky.'
      : `The bank returned the decline code \`${declineCode ?? code}\`.`,
    type: isBlocked ? 'blocked' : 'issuer_declined',
  }
}

function detailsOf({
  method,
  amount,
  authenticated,
  debit,
}: ChargeTerms): Partial<NonNullable<Charge['payment_method_details']>> {
  const { card } = method
  if (!card) return debit ? debitDetails(method, debit) : { [method.type]: {} }
  return {
    card: {
      amount_authorized: amount,
      authorization_code: '123456',
      brand: card.brand,
      checks: card.checks,
      country: card.country,
      electronic_commerce_indicator: authenticated ? '05' : null,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      extended_authorization: disabled,
      fingerprint: card.fingerprint,
      funding: card.funding,
      incremental_authorization: unavailable,
      installments: null,
      last4: card.last4,
      mandate: null,
      multicapture: unavailable,
      network: card.brand,
      network_token: notUsed,
      network_transaction_id: '103104105106107',
      overcapture: { maximum_amount_capturable: amount, status: 'unavailable' },
      regulated_status: card.regulated_status,
      three_d_secure: authenticated ? threeDSecure : null,
      transaction_link_id: null,
      wallet: null,
    },
  }
}

function debitDetails(
  { type, sepa_debit: sepa, us_bank_account: us, bacs_debit: bacs }: Objects['payment_method'],
  { mandate, expectedAt }: NonNullable<ChargeTerms['debit']>,
): Partial<NonNullable<Charge['payment_method_details']>> {
  const expected = { expected_debit_date: new Date(expectedAt * 1000).toISOString().slice(0, 10), mandate }
  if (sepa) {
    const { bank_code, branch_code, country, fingerprint, last4 } = sepa
    return { sepa_debit: { ...expected, bank_code, branch_code, country, fingerprint, last4 } }
  }
  if (us) {
    const { account_holder_type, account_type, bank_name, fingerprint, last4, routing_number } = us
    const account = { account_holder_type, account_type, bank_name, fingerprint, last4, routing_number }
    return { us_bank_account: { ...expected, ...account, payment_reference: null } }
  }
  return bacs ? { bacs_debit: { ...expected, ...bacs } } : { [type]: {} }
}

const threeDSecure = {
  authentication_flow: 'challenge',
  electronic_commerce_indicator: '05',
  exemption_indicator: null,
  result: 'authenticated',
  result_reason: null,
  transaction_id: '1e4a9d6f-3a63-4b0c-9d1f-6f6d5f0f7a11',
  version: '2.2.0',
} as const
