import type { Money } from '@/lib/billing/types'
import { decimalAmount } from '@/lib/i18n/money/decimal-amount'
import { civilDateAt } from '@/lib/billing/dates/civil-date-at'
import { fileNamePart } from './file-name-part'

type Named = {
  date: Date
  timeZone: string
  number: string
  amount: Money | null
  /** distinguishes it from the invoice of the same number */
  suffix: string | null
}

/** A name that sorts by date and works on every file system: 2026-06-14_INV-0042_29.99-USD.pdf */
export function documentFileName({ date, timeZone, number, amount, suffix }: Named): string {
  const parts = [
    civilDateAt(date, timeZone),
    number.replace(/[^\w.-]+/g, '-').slice(0, 60),
    amount && `${decimalAmount(amount)}-${amount.currency.toUpperCase()}`,
    suffix && fileNamePart(suffix, 'document'),
  ]
  return `${parts.filter(Boolean).join('_')}.pdf`
}
