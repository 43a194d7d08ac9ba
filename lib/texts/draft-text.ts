import type { DraftCharge } from '@/lib/billing/invoices/drafts-of'
import { formatDate, formatMoney, translator, type Locale } from '@/lib/i18n'

type DraftReader = { locale: Locale; timeZone: string }

/** That a subscription's drafts are still to be charged, and when. */
export function draftText({ cause, amount: sum, at, invoices }: DraftCharge, reader: DraftReader): string {
  const t = translator(reader.locale, 'portal')
  const amount = formatMoney(sum, reader.locale)
  if (cause === 'waiting') return t('draft.waiting', { count: invoices.length, amount })
  return at ? t('draft.soon', { amount, date: formatDate(at, reader) }) : t('draft.soonInvoice', { amount })
}
