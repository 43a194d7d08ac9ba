import { amountOwed } from './amount-owed'
import { invoiceVerdict } from './invoice-verdict'
import type { Clock } from './invoice-due'
import type { PaymentVerdict } from './payment-verdict'
import { nextAttempt } from './next-attempt'
import { processingUntil } from './processing-until'
import type { Invoice, Money } from '../types'

/** Open invoices of one cause together. */
export type Debt = {
  cause: 'overdue' | 'confirm' | 'due_today' | 'open' | 'processing'
  amount: Money
  /**
   * of what is overdue, since when; of what is not yet due, the first day it is; of debits, about when the last is
   * answered; null where it is not known
   */
  at: Date | null
  /** oldest first */
  invoices: Invoice[]
}

const causes: Record<PaymentVerdict['sentence'], Debt['cause']> = {
  not_charged: 'overdue',
  overdue: 'overdue',
  confirm: 'confirm',
  due_today: 'due_today',
  open: 'open',
  processing: 'processing',
}

const order: readonly Debt['cause'][] = ['overdue', 'confirm', 'due_today', 'open', 'processing']

/**
 * The open invoices by their causes, the most urgent first, so that a sum never mixes what is overdue with what is not.
 * `invoices`: one subscription's, oldest first.
 */
export function debtsOf(invoices: readonly Invoice[], clock: Clock): Debt[] {
  return order.flatMap((cause) => {
    const group = invoices.filter((invoice) => causes[invoiceVerdict(invoice, clock).sentence] === cause)
    const amount = amountOwed(group)
    return amount ? [{ cause, amount, at: momentOf(cause, group, clock.now), invoices: group }] : []
  })
}

function momentOf(cause: Debt['cause'], group: Invoice[], now: Date): Date | null {
  const dates = (of: (invoice: Invoice) => Date | null) => group.flatMap((invoice) => of(invoice)?.getTime() ?? [])
  const least = (times: number[]) => (times.length > 0 ? new Date(Math.min(...times)) : null)
  switch (cause) {
    case 'overdue':
      return least(dates(({ dueDate, issuedAt }) => dueDate ?? issuedAt))
    case 'open':
      return least(
        dates((invoice) => {
          const next = nextAttempt(invoice)
          return invoice.dueDate ?? (next && next > now ? next : null)
        }),
      )
    case 'processing': {
      const times = dates((invoice) => processingUntil(invoice, now))
      return times.length === group.length ? new Date(Math.max(...times)) : null
    }
    default:
      return null
  }
}
