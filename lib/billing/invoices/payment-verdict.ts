import type { InvoiceDue } from './invoice-due'
import type { PaymentAttempt } from './payment-attempt'
import { methodNeeds, type MethodNeeds } from '../payment-methods/method-needs'
import type { MethodStanding } from '../payment-methods/method-standing'

export type PaymentSituation = {
  /** Stripe's `collection_method` */
  collection: string
  due: InvoiceDue
  attempt: PaymentAttempt
  method: MethodStanding
}

export type PaymentVerdict = MethodNeeds & {
  /** how lists name the invoice */
  label: 'due' | 'due_today' | 'overdue' | 'processing'
  badge: 'past_due' | 'overdue' | 'due' | 'due_today' | 'confirm' | 'processing'
  tone: 'bad' | 'warn' | 'info'
  /** what the customer is told first: `not_charged` that a charge failed, `open` that nobody has tried */
  sentence: 'not_charged' | 'overdue' | 'due_today' | 'open' | 'confirm' | 'processing'
  /** why it is not paid; null where there is no cause that is known */
  reason: 'declined' | 'debit_failed' | 'no_method' | null
  action: 'pay' | 'authenticate' | null
  /** whether the next automatic attempt is worth a word */
  tellsNextAttempt: boolean
}

/**
 * What an open invoice means for its customer, by its causes. `past_due` alone does not tell them: it also covers
 * invoices that nobody has tried to charge, debits under way and payments that wait for the customer.
 */
export function paymentVerdict({ collection, due, attempt, method }: PaymentSituation): PaymentVerdict {
  const automatic = collection === 'charge_automatically'
  const methods = methodNeeds(collection, method)
  const silent = { reason: null, tellsNextAttempt: false, ...methods }
  if (attempt === 'debit_processing') {
    return { label: 'processing', badge: 'processing', tone: 'info', sentence: 'processing', action: null, ...silent }
  }
  const label = due === 'not_due' ? 'due' : due
  if (attempt === 'to_confirm') {
    return { label, badge: 'confirm', tone: 'warn', sentence: 'confirm', action: 'authenticate', ...silent }
  }
  const failed = attempt === 'declined' || attempt === 'debit_failed'
  const reason = failed ? attempt : methods.asksForMethod && due === 'overdue' ? 'no_method' : null
  const told = { label, reason, action: 'pay', tellsNextAttempt: automatic, ...methods } as const
  if (automatic && (failed || due === 'overdue')) {
    return { ...told, badge: failed ? 'past_due' : 'overdue', tone: 'bad', sentence: 'not_charged' }
  }
  if (due === 'overdue') return { ...told, badge: 'overdue', tone: 'bad', sentence: 'overdue' }
  if (due === 'due_today') return { ...told, badge: 'due_today', tone: 'warn', sentence: 'due_today' }
  return { ...told, badge: 'due', tone: 'warn', sentence: 'open' }
}
