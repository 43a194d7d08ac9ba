import type { Debt } from '@/lib/billing/invoices/debts-of'
import { formatDate } from '@/lib/i18n'
import type { Reader } from '../state-text'

/** Whether all of a debt is, or was, due on one day in the merchant's time zone. */
export function isOneDay({ at, until }: Pick<Debt, 'at' | 'until'>, reader: Reader): boolean {
  return !at || !until || formatDate(at, reader) === formatDate(until, reader)
}
