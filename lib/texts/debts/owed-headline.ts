import type { Debt } from '@/lib/billing/invoices/debts-of'
import type { PaymentVerdict } from '@/lib/billing/invoices/payment-verdict'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { isOneDay } from './is-one-day'
import type { Reader } from '../state-text'

/** What is open and why, as the first thing that is said. */
export function owedHeadline(debt: Debt, sentence: PaymentVerdict['sentence'], reader: Reader): string {
  const { amount: owed, at } = debt
  const t = translator(reader.locale, 'portal')
  const amount = formatMoney(owed, reader.locale)
  switch (sentence) {
    case 'not_charged':
      return t('state.past_due', { amount })
    case 'overdue':
      return t('state.past_dueInvoice', { amount })
    case 'due_today':
      return t('state.dueToday', { amount })
    case 'open':
      if (!at) return t('state.dueOpen', { amount })
      return t(isOneDay(debt, reader) ? 'state.dueOn' : 'state.dueFirst', { amount, date: formatDate(at, reader) })
    case 'confirm':
      return t('state.confirmPayment', { amount })
    case 'processing':
      return t('state.processing', { amount })
  }
}
