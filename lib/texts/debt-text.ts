import type { Debt } from '@/lib/billing/invoices/debts-of'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import type { Reader, StateText } from './state-text'

const debtTones = { overdue: 'bad', confirm: 'warn', due_today: 'warn', open: 'info', processing: 'info' } as const

/** What is open besides what the state itself says, by its cause. */
export function debtText({ cause, amount: owed, at }: Debt, reader: Reader): StateText['debts'][number] {
  const t = translator(reader.locale, 'portal')
  const amount = formatMoney(owed, reader.locale)
  const values = { amount, date: at ? formatDate(at, reader) : '' }
  const key = !at && (cause === 'open' || cause === 'processing') ? (`${cause}Undated` as const) : cause
  return { tone: debtTones[cause], text: t(`debt.${key}`, values) }
}
