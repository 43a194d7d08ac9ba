import { Notice } from '@/components/ui/notice'
import { planName } from '@/lib/billing/plans/plan-name'
import { isFixedTerm } from '@/lib/billing/subscriptions/is-fixed-term'
import { renews } from '@/lib/billing/subscriptions/renews'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, translator } from '@/lib/i18n'
import type { Reader } from '@/lib/texts/state-text'

type KeptNoticeProps = {
  reader: Reader
  subscriptions: readonly Subscription[]
  /** the id of the one that the customer has just kept */
  kept: string
}

/** Says that a subscription was kept, while that is still true. */
export function KeptNotice({ reader, subscriptions, kept }: KeptNoticeProps) {
  const subscription = subscriptions.find(({ id }) => id === kept)
  if (!subscription) return null
  const t = translator(reader.locale, 'keep')
  const plan = planName(subscription)
  const term = isFixedTerm(subscription) ? scheduledEnd(subscription) : null
  if (!term && !renews(subscription)) return null
  return (
    <Notice tone="good" role="status">
      {term ? t('keptTerm', { plan, date: formatDate(term, reader) }) : t('kept', { plan })}
    </Notice>
  )
}
