import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { planName } from '@/lib/billing/plans/plan-name'
import type { ComingCharges } from '@/lib/billing/charges/coming-charges'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { joinList } from '@/lib/i18n/punctuation'

type ComingSummaryProps = { session: PortalSession; count: number; coming: ComingCharges }

/** Several subscriptions at a glance: how many, and what comes next for them in all, by currency. */
export function ComingSummary({ session, count, coming: { sums, untold } }: ComingSummaryProps) {
  const { locale } = session
  const t = translator(locale, 'portal')
  return (
    <section aria-label={t('summary.heading')}>
      <h1 className="text-xl font-semibold sm:text-2xl">{t('summary.countOfSubscriptions', { count })}</h1>
      {sums.length > 0 && <h2 className="mt-2 text-sm text-muted lg:mt-6">{t('coming.heading')}</h2>}
      {sums.map(({ total, beforeBalance, mayStop, count, firstAt }) => (
        <div key={total.currency} className="lg:mt-1 lg:mb-4">
          <p className="text-xl font-semibold lg:text-4xl lg:tracking-tight">{formatMoney(total, locale)}</p>
          <p className="text-sm text-muted lg:mt-1">
            {t('coming.dates', { count, date: formatDate(firstAt, session) })}
          </p>
          {beforeBalance && <p className="text-sm text-muted">{t('coming.beforeBalance')}</p>}
          {mayStop && <p className="text-sm text-muted">{t('coming.mayStop')}</p>}
        </div>
      ))}
      {sums.length > 0 && untold.length > 0 && (
        <p className="text-sm text-muted">
          {t('coming.untold', { plans: joinList([...new Set(untold.map(planName))], locale) })}
        </p>
      )}
    </section>
  )
}
