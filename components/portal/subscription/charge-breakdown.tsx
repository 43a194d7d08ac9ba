import { Icon } from '@/components/ui/icon'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { hasMeteredItem } from '@/lib/billing/subscriptions/has-metered-item'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, translator } from '@/lib/i18n'
import { chargeRows } from '@/lib/texts/charge-rows'
import { SumRow } from '../frame/sum-row'

/** What the next charge consists of, folded; nothing where it is one plan at its price. */
export function ChargeBreakdown({
  session,
  subscription,
  asOf,
}: {
  session: PortalSession
  subscription: Subscription
  /** when Stripe told it */
  asOf: Date
}) {
  const t = translator(session.locale, 'portal')
  const rows = chargeRows(subscription, session)
  if (rows.length === 0) return null
  return (
    <details className="group mt-1 text-sm">
      <summary className="inline-flex min-h-11 items-center gap-1 font-semibold text-accent-text underline-offset-4 hover:underline">
        {t('breakdown.heading')}
        <Icon name="chevron" className="size-4 transition-transform group-open:rotate-180" />
      </summary>
      <dl className="grid">
        {rows.map((row, index) => (
          <SumRow key={index} {...row} />
        ))}
      </dl>
      {hasMeteredItem(subscription) && (
        <p className="mt-2 text-muted">
          {t('breakdown.asOf', { date: formatDate(asOf, { ...session, style: 'moment' }) })}
        </p>
      )}
    </details>
  )
}
