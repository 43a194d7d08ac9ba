import { Picture } from '@/components/ui/picture'
import { currentPeriodTotal } from '@/lib/billing/subscriptions/current-period-total'
import { planName } from '@/lib/billing/plans/plan-name'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { formatMoney, translator } from '@/lib/i18n'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { subscriptionPicture } from './subscription-picture'
import { labelled } from '@/lib/i18n/punctuation'

type SubscriptionSummaryProps = { session: PortalSession; subscription: Subscription; invoices: Invoice[] }

/** One subscription at a glance: what it is, and what the current period costs. */
export function SubscriptionSummary({ session, subscription, invoices }: SubscriptionSummaryProps) {
  const { locale } = session
  const t = translator(locale, 'portal')
  const total = currentPeriodTotal(subscription, invoices)
  const name = planName(subscription)
  const product = subscription.items.find((item) => item.product.imageId)?.product ?? subscription.items[0]?.product
  return (
    <section aria-label={t('summary.heading')} className="flex items-start gap-4 lg:grid lg:gap-6">
      <Picture src={subscriptionPicture(session, subscription)} name={name} size="large" />
      <div className="min-w-0">
        <h1 className="text-lg leading-snug font-semibold text-balance sm:text-xl">
          <bdi>{name}</bdi>
        </h1>
        {total && (
          <p className="flex flex-wrap items-baseline gap-x-2 lg:mt-3 lg:grid">
            <span className="text-sm text-muted">{labelled(t('summary.currentPeriod'), '', locale)}</span>
            <span className="font-semibold lg:text-4xl lg:tracking-tight">{formatMoney(total, locale)}</span>
          </p>
        )}
        {product?.description && (
          <p
            dir="auto"
            className="line-clamp-2 w-fit max-w-prose text-sm text-muted lg:line-clamp-none lg:mt-4 lg:text-base"
          >
            {product.description}
          </p>
        )}
      </div>
    </section>
  )
}
