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
  /** of what is due or was, the last day it is where there are several; else the same as `at` */
  until: Date | null
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
    if (!amount) return []
    const moments = momentsOf(cause, group, clock.now)
    return [{ cause, amount, at: moments[0] ?? null, until: moments.at(-1) ?? null, invoices: group }]
  })
}

/** From the first to the last; of debits only the last. */
function momentsOf(cause: Debt['cause'], group: Invoice[], now: Date): Date[] {
  const dates = (of: (invoice: Invoice) => Date | null) =>
    group.flatMap((invoice) => of(invoice) ?? []).toSorted((one, other) => one.getTime() - other.getTime())
  switch (cause) {
    case 'overdue':
      return dates(({ dueDate, issuedAt }) => dueDate ?? issuedAt)
    case 'open':
      return dates((invoice) => {
        const next = nextAttempt(invoice)
        return invoice.dueDate ?? (next && next > now ? next : null)
      })
    case 'processing': {
      const times = dates((invoice) => processingUntil(invoice, now))
      return times.length === group.length ? times.slice(-1) : []
    }
    default:
      return []
  }
}
