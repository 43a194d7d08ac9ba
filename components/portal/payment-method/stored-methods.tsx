import { ActionForm } from '@/components/portal/form/action-form'
import { methodName } from '@/components/portal/payment-method/method-name'
import { Badge } from '@/components/ui/badge'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { choosePaymentMethodAction } from '@/lib/tasks/payment-method/choose/action'
import { removePaymentMethodAction } from '@/lib/tasks/payment-method/remove/action'
import { chosenFirst } from '@/lib/billing/payment-methods/chosen-first'
import { mayRemovePaymentMethod } from '@/lib/billing/tasks/may-remove-payment-method'
import type { MethodInUse } from '@/lib/billing/payment-methods/methods-in-use'
import { planName } from '@/lib/billing/plans/plan-name'
import { shownDueValue } from '@/lib/forms/shown-due'
import type { Money, PaymentMethod } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import { newIntentId } from '@/lib/forms/new-intent-id'
import type { Portal } from '@/lib/mirror/load-portal'
import { ExpiryNotice } from '@/components/portal/payment-method/expiry-notice'
import { MethodLabel } from '@/components/portal/payment-method/method-label'

type StoredMethodsProps = {
  session: PortalSession
  portal: Portal
  /** the methods that are charged now */
  uses: MethodInUse[]
  /** the page below the portal that choosing one leads back to, or '' */
  from: string
  /** what the page tells will be collected at once */
  due: readonly Money[]
}

/** Every stored method, which one is charged, and the buttons to choose or remove it, or why it can't be removed. */
export function StoredMethods({ session, portal, uses, from, due }: StoredMethodsProps) {
  const t = translator(session.locale, 'paymentMethod')
  return (
    <section aria-labelledby="stored-methods" className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <h2 id="stored-methods" className="text-lg font-semibold">
        {t('stored')}
      </h2>
      {portal.paymentMethods.length === 0 && <p className="mt-2 text-muted">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {chosenFirst(
          portal.paymentMethods,
          uses.map(({ method }) => method?.id),
        ).map((method) => (
          <li key={method.id} className="grid gap-3 py-4 first:pt-3 last:pb-0">
            <StoredMethod session={session} portal={portal} method={method} uses={uses} from={from} due={due} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function StoredMethod({ session, portal, method, uses, from, due }: StoredMethodsProps & { method: PaymentMethod }) {
  const { locale, token } = session
  const t = translator(locale, 'paymentMethod')
  const { subscriptions, paymentMethods, defaultPaymentMethodId } = portal
  const name = methodName(method, locale)
  const removal = mayRemovePaymentMethod(method, subscriptions, paymentMethods, defaultPaymentMethodId)
  const use = uses.find((each) => each.method?.id === method.id)
  const isOnly = use && uses.length === 1
  const hidden = () => ({ token, paymentMethod: method.id, intent: newIntentId(), from })
  return (
    <>
      <div className="flex items-center gap-4">
        <MethodLabel session={session} method={method}>
          {use && <Badge tone="good">{use.plan ? t('chargedFor', { plan: use.plan }) : t('charged')}</Badge>}
        </MethodLabel>
      </div>
      {use?.warnsOfExpiry && <ExpiryNotice session={session} method={method} nextChargeAt={use.nextChargeAt} />}
      {!removal.allowed && (
        <p className="text-sm text-pretty text-muted">
          {t(`why.${removal.reason}`, { plan: planName(removal.subscription) })}
        </p>
      )}
      {(!isOnly || removal.allowed) && (
        <div className="flex flex-wrap gap-x-1 gap-y-3">
          {!isOnly && (
            <ActionForm
              action={choosePaymentMethodAction}
              hidden={{ ...hidden(), shown: shownDueValue(due) }}
              submit={t('choose')}
              label={t('chooseOf', { method: name })}
              look="secondary"
            />
          )}
          {removal.allowed && (
            <ActionForm
              action={removePaymentMethodAction}
              hidden={hidden()}
              submit={t('remove')}
              label={t('removeOf', { method: name })}
              look="quiet"
              // A single button lines up with the text above.
              className={isOnly ? '-ml-4' : ''}
            />
          )}
        </div>
      )}
    </>
  )
}
