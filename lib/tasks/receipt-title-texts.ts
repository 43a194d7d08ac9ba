import { translator } from '@/lib/i18n'
import type { Locale } from '@/lib/i18n/locales'
import type { Receipt } from '@/lib/mirror/load-intent'
import type { ReceiptOutcome } from './engine/receipt-facts'
import { resumeWords } from './resume/words'

/** The heading of a receipt: how far the request has come. */
export function receiptTitle(receipt: Receipt, outcome: ReceiptOutcome | null, locale: Locale): string {
  const { kind, status } = receipt
  if (outcome?.title) return outcome.title
  if (kind === 'resume') return translator(locale, 'resume')(`${resumeWords(receipt)}.title.${status}`)
  return translator(locale, kind)(`receipt.title.${status}`)
}
