import { amountOwed } from '@/lib/billing/invoices/amount-owed'
import type { Invoice } from '@/lib/billing/types'
import { formatMoney, translator } from '@/lib/i18n'
import type { Reader } from '@/lib/texts/state-text'

/** That the bank is processing the payments of invoices already, which go on; null without any. */
export function underWayText(invoices: readonly Invoice[], { locale }: Pick<Reader, 'locale'>): string | null {
  const owed = amountOwed(invoices)
  const values = owed && { count: invoices.length, amount: formatMoney(owed, locale) }
  return values && translator(locale, 'cancel')('outcome.invoicesUnderWay', values)
}
