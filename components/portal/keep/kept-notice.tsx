import { Notice } from '@/components/ui/notice'
import { planName } from '@/lib/billing/plans/plan-name'
import { renews } from '@/lib/billing/subscriptions/renews'
import type { Subscription } from '@/lib/billing/types'
import { translator, type Locale } from '@/lib/i18n'

type KeptNoticeProps = {
  locale: Locale
  subscriptions: readonly Subscription[]
  /** the id of the one that the customer has just kept */
  kept: string
}

/** Says that a subscription was kept, while that is still true. */
export function KeptNotice({ locale, subscriptions, kept }: KeptNoticeProps) {
  const subscription = subscriptions.find(({ id }) => id === kept)
  if (!subscription || !renews(subscription)) return null
  return (
    <div className="mb-6">
      <Notice tone="good" role="status">
        {translator(locale, 'keep')('kept', { plan: planName(subscription) })}
      </Notice>
    </div>
  )
}
