import type { Debt } from '@/lib/billing/invoices/debts-of'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { isOneDay } from './is-one-day'
import type { Reader, StateText } from '../state-text'

const debtTones = { overdue: 'bad', confirm: 'warn', due_today: 'warn', open: 'info', processing: 'info' } as const

/** What is open besides what the state itself says, by its cause. */
export function debtText(debt: Debt, reader: Reader): StateText['debts'][number] {
  const { cause, amount: owed, at } = debt
  const t = translator(reader.locale, 'portal')
  const amount = formatMoney(owed, reader.locale)
  const values = { amount, date: at ? formatDate(at, reader) : '' }
  return { tone: debtTones[cause], text: t(`debt.${key()}`, values) }

  function key() {
    if (cause !== 'open' && cause !== 'processing' && cause !== 'overdue') return cause
    if (!at) return cause === 'overdue' ? cause : (`${cause}Undated` as const)
    return cause === 'processing' || isOneDay(debt, reader) ? cause : (`${cause}First` as const)
  }
}
