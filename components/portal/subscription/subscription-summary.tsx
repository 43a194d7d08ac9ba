import { Picture } from '@/components/ui/picture'
import { currentPeriodTotal } from '@/lib/billing/subscriptions/current-period-total'
import { planName } from '@/lib/billing/plans/plan-name'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { formatMoney, translator } from '@/lib/i18n'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { imageUrl } from '../frame/image-url'

type SubscriptionSummaryProps = { session: PortalSession; subscriptions: Subscription[]; invoices: Invoice[] }

export function SubscriptionSummary({ session, subscriptions, invoices }: SubscriptionSummaryProps) {
  const { locale, merchant } = session
  const t = translator(locale, 'portal')
  const several = subscriptions.length > 1
  return (
    <section aria-label={t('summary.heading')} className="lg:sticky lg:top-8">
      {merchant.headline && <p className="mb-6 text-muted">{merchant.headline}</p>}
      {several && (
        <h1 className="mb-6 text-2xl font-semibold">
          {t('summary.countOfSubscriptions', { count: subscriptions.length })}
        </h1>
      )}
      {subscriptions.length === 0 && <h1 className="text-2xl font-semibold">{t('subscription.none')}</h1>}
      {subscriptions.length === 0 && <p className="mt-2 text-muted">{t('subscription.noneHint')}</p>}
      <ul className={several ? 'grid gap-6' : 'grid gap-8'}>
        {subscriptions.map((subscription) => (
          <li key={subscription.id}>
            <SummaryOf
              subscription={subscription}
              invoices={invoices}
              locale={locale}
              merchantId={merchant.id}
              small={several}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

type SummaryOfProps = {
  subscription: Subscription
  invoices: Invoice[]
  locale: PortalSession['locale']
  merchantId: string
  small: boolean
}

function SummaryOf({ subscription, invoices, locale, merchantId, small }: SummaryOfProps) {
  const t = translator(locale, 'portal')
  const total = currentPeriodTotal(subscription, invoices)
  const name = planName(subscription)
  const product = subscription.items.find((item) => item.product.imageId)?.product ?? subscription.items[0]?.product
  const Name = small ? 'h2' : 'h1'
  return (
    <div className={small ? 'flex items-start gap-4' : 'flex items-start gap-5 lg:grid lg:gap-6'}>
      <Picture src={imageUrl(merchantId, product?.imageId ?? null)} name={name} size={small ? 'small' : 'large'} />
      <div className="min-w-0">
        <Name className={small ? 'font-semibold' : 'text-xl font-semibold text-balance'}>{name}</Name>
        {total && (
          <p className={small ? 'text-muted' : 'mt-1 text-3xl font-semibold tracking-tight sm:text-4xl'}>
            <span className="sr-only">{t('summary.currentPeriod')}: </span>
            {formatMoney(total, locale)}
          </p>
        )}
        {!small && product?.description && <p className="mt-3 max-w-prose text-muted">{product.description}</p>}
      </div>
    </div>
  )
}
