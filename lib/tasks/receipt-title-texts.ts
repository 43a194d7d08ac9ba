import { translator } from '@/lib/i18n'
import type { Locale } from '@/lib/i18n/locales'
import type { Receipt } from '@/lib/mirror/load-intent'
import type { ReceiptOutcome } from './engine/receipt-facts'

/** The heading of a receipt: how far the request has come. */
export function receiptTitle({ kind, status }: Receipt, outcome: ReceiptOutcome | null, locale: Locale): string {
  return outcome?.title ?? translator(locale, kind)(`receipt.title.${status}`)
}
