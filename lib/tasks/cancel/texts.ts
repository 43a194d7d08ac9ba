import { cancellationCharge, type CancellationCharge } from '@/lib/billing/tasks/cancel/cancellation-charge'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { draftText } from '@/lib/texts/draft-text'
import type { Reader } from '@/lib/texts/state-text'
import { chargeTextOf } from './charge-texts'
import type { CancelView } from './load'
import { underWayText } from './under-way-text'

const collectionKeys = {
  continues: 'outcome.invoicesCollected',
  stops: 'outcome.invoicesNotCollected',
  not_attempted: 'outcome.invoicesStayDue',
} as const

/** What cancelling does, before the customer confirms: when it ends, what it bills, and what else is true. */
export function cancelTexts(view: CancelView, reader: Reader): { headline: string; details: string[] } {
  const { subscription, outcome, drafts, preview, method } = view
  const t = translator(reader.locale, 'cancel')
  const day = (date: Date) => formatDate(date, reader)
  const { trial, owed, collection, immediate, usageBilled } = outcome
  const details: string[] = []
  if (!immediate) details.push(t('outcome.accessUntilThen'))
  if (trial) {
    const early = trial.lostAt < trial.endsAt
    details.push(t(early ? 'outcome.trialEndsEarly' : 'outcome.trialContinues', { date: day(trial.endsAt) }))
  }
  if (owed && collection !== 'nothing_open') {
    const values = { count: outcome.openInvoices.length, amount: formatMoney(owed, reader.locale) }
    details.push(t(collectionKeys[collection], values))
  }
  const processing = underWayText(outcome.underWay, reader)
  if (processing) details.push(processing)
  details.push(...drafts.map((draft) => draftText(draft, reader)))
  const billed = chargeTextOf(
    {
      subscription,
      charge: chargeOf(view),
      preview: preview.ok ? preview.value : null,
      immediate,
      hasMethod: method !== null,
      usageBilled,
    },
    reader,
  )
  if (billed) details.push(billed)
  if (billed && preview.ok && preview.value?.sharesBalance && chargeOf(view).kind === 'billed')
    details.push(translator(reader.locale, 'portal')('coming.beforeBalance'))
  if (usageBilled) details.push(t('outcome.usageBilled'))
  const mayStop = subscription.status === 'past_due' && !immediate && collection !== 'stops'
  if (mayStop && (billed || usageBilled)) details.push(translator(reader.locale, 'portal')('state.mayStopBefore'))
  if (!owed && !processing && drafts.length === 0 && !billed && !usageBilled) details.push(t('outcome.noMoreCharges'))
  if (outcome.changeDropped) details.push(t('outcome.changeDropped'))
  if (outcome.pauseDropped) details.push(t('outcome.pauseDropped', { date: day(outcome.pauseDropped) }))
  if (outcome.unusedTimeLost) details.push(t('outcome.unusedTimeLost'))
  return {
    headline: immediate ? t('outcome.endsNow') : t('outcome.endsOn', { date: day(outcome.endsAt) }),
    details,
  }
}

/** Whether cancelling makes an invoice. What only waits, or is dropped, adds up to nothing that anyone pays. */
export function makesInvoice(view: CancelView): boolean {
  const { kind } = chargeOf(view)
  return kind === 'billed' || kind === 'credited'
}

function chargeOf({ subscription, outcome, preview }: CancelView): CancellationCharge {
  if (!preview.ok) return { kind: 'unknown' }
  return cancellationCharge(subscription, outcome, preview.value?.parts ?? null)
}
