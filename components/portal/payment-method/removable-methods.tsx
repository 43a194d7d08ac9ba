import { ActionForm } from '@/components/portal/form/action-form'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { planName } from '@/lib/billing/plans/plan-name'
import { mayRemovePaymentMethod } from '@/lib/billing/tasks/may-remove-payment-method'
import type { PaymentMethod } from '@/lib/billing/types'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { translator } from '@/lib/i18n'
import type { Portal } from '@/lib/mirror/load-portal'
import { removePaymentMethodAction } from '@/lib/tasks/payment-method/remove/action'
import { methodName } from './method-name'

type RemovableMethodsProps = {
  session: PortalSession
  portal: Portal
  /** the page below the portal that the list was opened for, or '' */
  from: string
}

/** Each stored method with a button to remove it, or why it can't be removed. */
export function RemovableMethods({ session, portal, from }: RemovableMethodsProps) {
  const { paymentMethods } = portal
  if (paymentMethods.length === 0) return null
  return (
    <section aria-labelledby="removal" className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <h2 id="removal" className="text-lg font-semibold text-balance">
        {translator(session.locale, 'paymentMethod')('removeTitle')}
      </h2>
      <ul className="mt-2 divide-y divide-line">
        {paymentMethods.map((method) => (
          <li key={method.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 last:pb-0">
            <Removal session={session} portal={portal} method={method} from={from} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Removal({ session, portal, method, from }: RemovableMethodsProps & { method: PaymentMethod }) {
  const { locale, token } = session
  const t = translator(locale, 'paymentMethod')
  const { subscriptions, paymentMethods, defaultPaymentMethodId } = portal
  const removal = mayRemovePaymentMethod(method, subscriptions, paymentMethods, defaultPaymentMethodId)
  const name = methodName(method, locale)
  return (
    <>
      <span className="font-medium">{name}</span>
      {removal.allowed ? (
        <ActionForm
          action={removePaymentMethodAction}
          hidden={{ token, paymentMethod: method.id, intent: newIntentId(), from }}
          submit={t('remove')}
          label={t('removeOf', { method: name })}
          look="quiet"
          className="-me-4 max-sm:me-0 max-sm:-ms-4"
        />
      ) : (
        <p className="basis-full text-sm text-pretty text-muted">
          {t(`why.${removal.reason}`, { plan: planName(removal.subscription) })}
        </p>
      )}
    </>
  )
}
