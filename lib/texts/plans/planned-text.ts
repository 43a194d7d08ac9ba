import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, translator } from '@/lib/i18n'
import { costText } from './cost-text'
import { planLabel } from './plan-label'
import type { Reader } from '../state-text'

/** What is set to change, in words; null for nothing. A later change than the end does not come. */
export function plannedText(subscription: Subscription, reader: Reader): string | null {
  const { plannedChange: planned } = subscription
  const end = scheduledEnd(subscription)
  if (!planned || (end && planned.at >= end)) return null
  const { locale } = reader
  const plan = planLabel(planned, locale)
  const t = translator(locale, 'update')
  const date = formatDate(planned.at, reader)
  if (planned.several) return t('state.scheduledSeveral', { date })
  if (planned.type === 'schedule') return t('state.scheduled', { plan, date, price: costText(planned, locale) })
  return t('state.pending', { plan, date: formatDate(planned.at, { ...reader, style: 'moment' }) })
}
