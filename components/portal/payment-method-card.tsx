import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBrand } from '@/components/ui/card-brand'
import { Notice } from '@/components/ui/notice'
import { cardExpiry } from '@/lib/billing/card-expiry'
import type { PaymentMethod } from '@/lib/billing/types'
import { formatCardExpiry, formatDate, translator } from '@/lib/i18n'
import type { PortalSession } from '@/lib/access/portal-session'
import { methodName } from './method-name'

type PaymentMethodCardProps = {
  session: PortalSession
  /** the method that will be charged; null where there is none */
  method: PaymentMethod | null
  /** named where the customer's subscriptions are charged to different methods */
  plan: string | null
  nextChargeAt: Date | null
}

/** Where the next charge goes, whether it will work, and the way to change it. */
export function PaymentMethodCard({ session, method, plan, nextChargeAt }: PaymentMethodCardProps) {
  const { locale, now, configuration, token, readOnly } = session
  const t = translator(locale, 'portal')
  const expiry = method && cardExpiry(method, now, nextChargeAt)
  const date = expiry?.mattersAt && formatDate(expiry.mattersAt, session)
  const until = method && formatCardExpiry(method)
  return (
    <Card
      id={`payment-method-${method?.id ?? 'none'}`}
      title={plan ? t('paymentMethod.of', { plan }) : t('paymentMethod.heading')}
    >
      {method ? (
        <div className="flex items-center gap-4">
          <CardBrand brand={method.brand} />
          <div>
            <p className="font-semibold">{methodName(method, locale)}</p>
            {until && (
              <p className={expiry?.status === 'expired' ? 'text-sm text-bad' : 'text-sm text-muted'}>
                {t(expiry?.status === 'expired' ? 'paymentMethod.expired' : 'paymentMethod.expires', { expiry: until })}
              </p>
            )}
          </div>
        </div>
      ) : (
        <>
          <p className="font-semibold">{t('paymentMethod.none')}</p>
          {nextChargeAt && <p className="text-sm text-muted">{t('paymentMethod.noneHint')}</p>}
        </>
      )}
      {expiry && expiry.status !== 'ok' && (
        <div className="mt-4">
          <Notice tone={expiry.status === 'expired' ? 'bad' : 'warn'}>
            {expiry.status === 'expires_before_renewal' && date
              ? t('paymentMethod.expiresBeforeRenewal', { date })
              : date ? t('paymentMethod.expiredBeforeRenewal', { date }) : t('paymentMethod.expiredNotice')}
          </Notice>
        </div>
      )}
      {configuration.paymentMethodUpdate.enabled && !readOnly && (
        <ButtonLink href={`/portal/${token}/payment-method`} className="mt-5 max-sm:w-full">
          {t(method ? 'action.update_payment_method' : 'action.add_payment_method')}
        </ButtonLink>
      )}
    </Card>
  )
}
