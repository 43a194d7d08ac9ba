import { ExpiryNotice } from '../payment-method/expiry-notice'
import { MethodExpiry } from '../payment-method/method-expiry'
import { ButtonLink } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { CardBrand } from '@/components/ui/card-brand'
import type { MethodNeeds } from '@/lib/billing/payment-methods/method-needs'
import type { PaymentMethod } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { methodName } from '../payment-method/method-name'
import { joinList } from '@/lib/i18n/punctuation'

type PaymentMethodCardProps = MethodNeeds & {
  session: PortalSession
  method: PaymentMethod | null
  /** the plans' names, if subscriptions are charged to different methods */
  plans: string[]
  nextChargeAt: Date | null
  /** whether its button is the page's one primary button */
  primary: boolean
}

export function PaymentMethodCard({
  session,
  method,
  plans,
  nextChargeAt,
  asksForMethod,
  warnsOfExpiry,
  primary,
}: PaymentMethodCardProps) {
  const { locale, configuration, token, readOnly } = session
  const t = translator(locale, 'portal')
  return (
    <Card
      id={`payment-method-${method?.id ?? 'none'}`}
      title={plans.length > 0 ? t('paymentMethod.of', { plan: joinList(plans, locale) }) : t('paymentMethod.heading')}
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        {method ? (
          <div className="flex min-w-0 flex-1 basis-52 items-center gap-3">
            <CardBrand brand={method.brand} />
            <div className="flex min-w-0 flex-wrap items-baseline gap-x-2 sm:block">
              <p className="font-semibold">{methodName(method, locale)}</p>
              <MethodExpiry session={session} method={method} />
            </div>
          </div>
        ) : (
          <div className="flex-1 basis-52">
            <p className="font-semibold">{t('paymentMethod.none')}</p>
            {asksForMethod && nextChargeAt && <p className="text-sm text-muted">{t('paymentMethod.noneHint')}</p>}
          </div>
        )}
        {configuration.paymentMethodUpdate.enabled && !readOnly && (
          <ButtonLink
            href={`/portal/${token}/payment-method`}
            look={primary ? 'primary' : 'secondary'}
            className="max-sm:w-full"
          >
            {translator(session.locale, 'paymentMethod')(method ? 'action.edit' : 'action.add')}
          </ButtonLink>
        )}
      </div>
      {method && warnsOfExpiry && (
        <div className="mt-3 empty:hidden">
          <ExpiryNotice session={session} method={method} nextChargeAt={nextChargeAt} />
        </div>
      )}
    </Card>
  )
}
