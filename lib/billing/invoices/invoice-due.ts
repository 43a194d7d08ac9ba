import { civilDateAt } from '../dates/civil-date-at'
import type { Invoice } from '../types'

export type InvoiceDue = 'not_due' | 'due_today' | 'overdue'

/** A moment, and the merchant's time zone. */
export type Clock = { now: Date; timeZone: string }

/**
 * Whether an open invoice is due, by the merchant's calendar: one that is due on a day is overdue from the next day on.
 * An invoice without a due date is charged automatically. It is overdue once an attempt has failed.
 */
export function invoiceDue(
  { dueDate, attemptCount, requiresAction }: Pick<Invoice, 'dueDate' | 'attemptCount' | 'requiresAction'>,
  { now, timeZone }: Clock,
): InvoiceDue {
  if (!dueDate) return attemptCount > 0 && !requiresAction ? 'overdue' : 'not_due'
  const [due, today] = [civilDateAt(dueDate, timeZone), civilDateAt(now, timeZone)]
  if (due === today) return 'due_today'
  return due < today ? 'overdue' : 'not_due'
}
