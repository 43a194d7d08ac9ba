import type { DeclarationKind } from '@/lib/billing/law/declaration'
import { formatDate } from '@/lib/i18n/format-date'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translator'
import type { StoredDeclaration } from './find-declaration'

type Reader = { locale: Locale; timeZone: string }

export function receiptTitle(kind: DeclarationKind, locale: Locale): string {
  return translator(locale, 'law')(kind === 'cancellation' ? 'receipt.cancelTitle' : 'receipt.withdrawTitle')
}

/** When it arrived, to the minute and with its zone, and its reference. */
export function receiptBody({ receivedAt, reference }: StoredDeclaration, { locale, timeZone }: Reader): string {
  const date = formatDate(receivedAt, { locale, timeZone, style: 'dateTime' })
  return translator(locale, 'law')('receipt.body', { date, reference })
}
