import type { PaymentOutcome } from '../../core/payments/payment-outcome'
import type { Universe } from '../../core/store/universe'
import { fitDefaultPayment, payInvoicePayment } from './invoice-intent'
import { followInvoice } from './follow-invoice'
import { billingSettings, day } from '../settings'
import type { Invoice } from '../objects'
import { subscriptionOf } from './subscription-of'

/** Applies the outcome of a payment to its invoice and the invoice's subscription. */
export function settleInvoice(
  universe: Universe,
  id: string,
  outcome: PaymentOutcome | null,
  isAutomatic: boolean,
): Invoice {
  const invoice = universe.collection('invoice').require(id)
  if (invoice.status !== 'open' && invoice.status !== 'uncollectible') return invoice
  if (outcome?.status === 'succeeded') {
    const { paymentIntent } = outcome
    const payment = universe
      .collection('invoice_payment')
      .by('invoice', id)
      .find(({ payment: { payment_intent: intent } }) => intent === paymentIntent.id)
    const paid = paymentIntent.amount_received
    if (payment) payInvoicePayment(universe, payment, paid, universe.now(invoice.customer))
    return settlePaid(universe, invoice, { paid, attempted: true, method: paymentIntent.payment_method })
  }
  if (outcome?.status === 'processing') return awaitDebit(universe, invoice, isAutomatic)
  return settleFailed(universe, invoice, outcome?.status === 'requires_action', isAutomatic)
}

/** Settles the invoice of a payment that a browser confirmed or a bank answered days later. */
export function settlePayment(universe: Universe, outcome: PaymentOutcome): void {
  const invoice = universe.collection('invoice').get(outcome.paymentIntent._invoice)
  if (invoice) settleInvoice(universe, invoice.id, outcome, invoice._debit?.isAutomatic ?? false)
}

/**
 * Keeps an invoice open, without further attempts, until the bank answers a debit. Its subscription is `active` while
 * the debit is pending (https://github.com/laravel/cashier-stripe/issues/1689).
 */
function awaitDebit(universe: Universe, invoice: Invoice, isAutomatic: boolean): Invoice {
  const waiting = universe.change(
    'invoice',
    invoice.id,
    {
      attempt_count: invoice.attempt_count + (isAutomatic || invoice.attempt_count === 0 ? 1 : 0),
      attempted: true,
      next_payment_attempt: null,
      _debit: { isAutomatic },
    },
    'invoice.updated',
  )
  followInvoice(universe, waiting, { type: 'processing' })
  return universe.collection('invoice').require(invoice.id)
}

export interface PaidTerms {
  /** This payment brought in so many minor units. */
  paid: number
  attempted: boolean
  method?: string | null
  outOfBand?: boolean
}

/** Adds a payment. The invoice is paid once nothing remains (`invoice.paid`, `invoice.payment_succeeded`). */
export function settlePaid(universe: Universe, invoice: Invoice, terms: PaidTerms): Invoice {
  const amountPaid = invoice.amount_paid + terms.paid
  const remaining = Math.max(0, invoice.amount_due - amountPaid)
  const isPaid = remaining === 0
  const settled = universe.change(
    'invoice',
    invoice.id,
    {
      amount_paid: amountPaid,
      amount_remaining: remaining,
      ...(terms.outOfBand && { amount_paid_off_stripe: terms.paid }),
      attempt_count: terms.paid > 0 && !terms.outOfBand ? Math.max(1, invoice.attempt_count) : invoice.attempt_count,
      attempted: terms.attempted || invoice.attempted,
      ...(isPaid && {
        auto_advance: false,
        next_payment_attempt: null,
        _debit: undefined,
        status: 'paid',
        status_transitions: { ...invoice.status_transitions, paid_at: universe.now(invoice.customer) },
      }),
    },
    'invoice.updated',
  )
  if (!isPaid) {
    fitDefaultPayment(universe, settled)
    return settled
  }
  universe.emit('invoice.paid', settled)
  if (!terms.outOfBand) universe.emit('invoice.payment_succeeded', settled)
  followInvoice(universe, settled, { type: 'paid', method: terms.method ?? null })
  return universe.collection('invoice').require(invoice.id)
}

function settleFailed(universe: Universe, invoice: Invoice, needsAction: boolean, isAutomatic: boolean): Invoice {
  const now = universe.now(invoice.customer)
  const wasDebit = invoice._debit !== undefined
  // The first attempt does not count while the customer is asked for 3-D Secure.
  const counts = !wasDebit && (isAutomatic || (invoice.attempt_count === 0 && !needsAction))
  const attempts = invoice.attempt_count + (counts ? 1 : 0)
  const next = counts ? nextAttempt(universe, invoice, attempts, now) : invoice.next_payment_attempt
  const failed = universe.change(
    'invoice',
    invoice.id,
    {
      attempt_count: attempts,
      attempted: true,
      next_payment_attempt: next,
      _debit: undefined,
    },
    'invoice.updated',
  )
  if (needsAction) universe.emit('invoice.payment_action_required', failed)
  universe.emit('invoice.payment_failed', failed)
  const isLast = isAutomatic && next === null && invoice.auto_advance === true
  followInvoice(universe, failed, { type: 'failed', isLast })
  return universe.collection('invoice').require(invoice.id)
}

/** Returns null once the retries are used up, and for a subscription that never began. */
function nextAttempt(universe: Universe, invoice: Invoice, attempts: number, now: number): number | null {
  if (!invoice.auto_advance || invoice.collection_method !== 'charge_automatically') return null
  if (subscriptionOf(universe, invoice)?.status === 'incomplete') return null
  const days = billingSettings(universe, invoice.customer).retryDays[attempts - 1]
  return days === undefined ? null : now + days * day
}
