import { planName } from '@/lib/billing/plans/plan-name'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, translator } from '@/lib/i18n'
import type { Locale } from '@/lib/i18n/locales'
import type { Receipt } from '@/lib/mirror/load-intent'
import type { Reader } from '@/lib/texts/state-text'
import { resumeWords } from './resume/words'

export type ReceiptRow = { label: string; value: string }

/** What a receipt records: what was asked for, about which subscription, when, from when on, and its reference. */
export function receiptRows(receipt: Receipt, subscription: Subscription, reader: Reader): ReceiptRow[] {
  const { locale } = reader
  const t = translator(locale, 'receipt')
  const effective = receipt.status === 'done' ? effectiveAt(receipt, reader) : null
  return [
    { label: t('what'), value: whatFor(receipt, locale) },
    { label: t('subscription'), value: planName(subscription) },
    { label: t('receivedAt'), value: formatDate(receipt.receivedAt, { ...reader, style: 'dateTime' }) },
    ...(effective ? [{ label: t('effectiveAt'), value: effective }] : []),
    { label: t('reference'), value: receipt.reference },
  ]
}

function whatFor(receipt: Receipt, locale: Locale): string {
  const { kind, pauses } = receipt
  if (kind === 'resume') return translator(locale, 'resume')(`${resumeWords(receipt)}.what`)
  if (kind === 'pause' && pauses === 'service') return translator(locale, 'pause')('service.what')
  return translator(locale, kind)('receipt.what')
}

function effectiveAt(
  { kind, endsAt, beginsAt, update, completedAt }: Extract<Receipt, { status: 'done' }>,
  reader: Reader,
): string | null {
  if (update?.pendingUntil) return null
  // A pause that begins at once is told with its time.
  const begins = beginsAt && beginsAt > completedAt ? beginsAt : null
  const at = (kind === 'cancel' && endsAt) || begins || update?.effectiveAt
  return at ? formatDate(at, reader) : formatDate(completedAt, { ...reader, style: 'dateTime' })
}
