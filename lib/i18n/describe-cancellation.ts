import type { CancellationOutcome } from '@/lib/billing/tasks/cancellation-outcome'
import { formatDate } from './format-date'
import { formatMoney } from './format-money'
import type { Locale } from './locales'
import { translator } from './translator'

const collectionKeys = {
  continues: 'outcome.invoicesCollected',
  stops: 'outcome.invoicesNotCollected',
  not_attempted: 'outcome.invoicesStayDue',
} as const

/** The consequences of a cancellation as sentences, the end date first, for the page, the receipt and the mail. */
export function describeCancellation(
  outcome: CancellationOutcome,
  reader: { locale: Locale; timeZone: string },
): { headline: string; details: string[] } {
  const t = translator(reader.locale, 'cancel')
  const day = (date: Date) => formatDate(date, reader)
  const { trial, owed, collection, unusedTime } = outcome
  const details: string[] = []
  if (!outcome.immediate) details.push(t('outcome.accessUntilThen'))
  if (trial) {
    const early = trial.lostAt < trial.endsAt
    details.push(t(early ? 'outcome.trialEndsEarly' : 'outcome.trialContinues', { date: day(trial.endsAt) }))
  }
  if (owed && collection !== 'nothing_open') {
    const values = { count: outcome.openInvoices.length, amount: formatMoney(owed, reader.locale) }
    details.push(t(collectionKeys[collection], values))
  }
  if (outcome.usageBilled) details.push(t('outcome.usageBilled'))
  if (!owed && !outcome.usageBilled) details.push(t('outcome.noMoreCharges'))
  if (outcome.changeDropped) details.push(t('outcome.changeDropped'))
  if (unusedTime) details.push(t(unusedTime === 'credited' ? 'outcome.unusedTimeCredited' : 'outcome.unusedTimeLost'))
  return {
    headline: outcome.immediate ? t('outcome.endsNow') : t('outcome.endsOn', { date: day(outcome.endsAt) }),
    details,
  }
}
