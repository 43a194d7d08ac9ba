import type { CancellationCharge } from '@/lib/billing/tasks/cancel/cancellation-charge'
import type { Money, Subscription } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import type { DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import { upcomingText } from '@/lib/texts/upcoming-text'
import type { Reader } from '@/lib/texts/state-text'

export type ChargeFacts = {
  subscription: Subscription
  charge: CancellationCharge
  /** the preview that `charge` was read from */
  preview: DetailedCharge | null
  immediate: boolean
  /** whether a method is stored that would be charged */
  hasMethod: boolean
  /** whether the last invoice bills metered use up to the end */
  usageBilled: boolean
}

/** What a cancellation bills, before it is confirmed; null for nothing. */
export function chargeTextOf(facts: ChargeFacts, reader: Reader): string | null {
  const { charge, immediate } = facts
  const { locale } = reader
  const t = translator(locale, 'cancel')
  const money = (amount: Money) => formatMoney(amount, locale)
  switch (charge.kind) {
    case 'nothing':
      return null
    case 'unknown':
      return t('charge.unknown')
    case 'drafted':
      return translator(locale, 'portal')('draft.waiting', { count: 1, amount: money(charge.amount) })
    case 'waiting':
      return waitingText(charge.amount, locale)
    case 'credited': {
      const values = { amount: money(charge.amount), date: formatDate(charge.at, reader) }
      return immediate ? t('charge.creditedNow', values) : t('charge.creditedOn', values)
    }
    case 'billed':
      return immediate ? billedNow(facts, charge, reader) : billedAtEnd(facts, charge, reader)
  }
}

type Billed = Extract<CancellationCharge, { kind: 'billed' }>

function billedNow({ subscription, preview }: ChargeFacts, { due, total }: Billed, { locale }: Reader): string {
  const t = translator(locale, 'cancel')
  if (BigInt(due.amount) === 0n) {
    const rest = BigInt(total.amount) + BigInt(preview?.parts.upcomingBreakdown?.startingBalance ?? 0)
    return rest > 0n
      ? t('charge.carried', { amount: formatMoney({ ...total, amount: rest }, locale) })
      : t('charge.covered', { amount: formatMoney(total, locale) })
  }
  const amount = formatMoney(due, locale)
  return subscription.collectionMethod === 'send_invoice'
    ? t('charge.nowInvoice', { amount })
    : t('charge.now', { amount })
}

function billedAtEnd(facts: ChargeFacts, { at, due }: Billed, reader: Reader): string {
  const { subscription, preview, hasMethod, usageBilled } = facts
  const { locale } = reader
  // Today's amount is not the last word on metered use.
  if (BigInt(due.amount) === 0n || usageBilled) return upcomingText({ ...subscription, ...preview?.parts }, due, locale)
  const t = translator(locale, 'portal')
  const values = { amount: formatMoney(due, locale), date: formatDate(at, reader) }
  if (subscription.collectionMethod === 'send_invoice') return t('state.endingInvoice', values)
  return hasMethod ? t('state.endingCharge', values) : t('state.activeNoMethod', values)
}

/** What is not invoiced, and waits for another invoice. */
export function waitingText({ amount, currency }: Money, locale: Reader['locale']): string {
  const t = translator(locale, 'cancel')
  return BigInt(amount) > 0n
    ? t('charge.waitingDebt', { amount: formatMoney({ amount, currency }, locale) })
    : t('charge.waitingCredit', { amount: formatMoney({ amount: -BigInt(amount), currency }, locale) })
}
