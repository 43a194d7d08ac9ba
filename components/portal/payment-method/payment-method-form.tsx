import { ChangedNotice } from '@/components/portal/frame/changed-notice'
import { FlowPage } from '@/components/portal/frame/flow-page'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { offeredMethods } from '@/lib/billing/payment-methods/offered-methods'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { methodsInUse } from '@/lib/billing/payment-methods/methods-in-use'
import { triedInvoices } from '@/lib/billing/invoices/tried-invoices'
import { dueSums } from '@/lib/billing/invoices/due-sums'
import { amountOwed } from '@/lib/billing/invoices/amount-owed'
import { formatMoney, translator } from '@/lib/i18n'
import { newIntentId } from '@/lib/forms/new-intent-id'
import { later, shownDueValue } from '@/lib/forms/shown-due'
import { choosePaymentMethodAction } from '@/lib/tasks/payment-method/choose/action'
import type { Portal } from '@/lib/mirror/load-portal'
import { TaskBody } from '../frame/task-body'
import { ExpiryNotice } from './expiry-notice'
import { ListedMethod } from './listed-method'
import { MethodOrNew } from './method-or-new'
import { NewMethodEntry } from './new-method-entry'
import { NewMethodLabel } from './new-method-label'
import { RemovableMethods } from './removable-methods'

type PaymentMethodFormProps = {
  session: PortalSession
  path: string
  portal: Portal
  /** a method has just been removed */
  removed: boolean
  /** the bank has just not confirmed one */
  unconfirmed: boolean
  /** more is due by now than the page had told, so nothing was done */
  outdated: boolean
  /** what is due is not to be collected now */
  isUnpaid: boolean
  /** the page below the portal that the customer came from, and goes back to */
  from: string | null
}

/** The stored payment methods and the form for another, and what saving it does. */
export function PaymentMethodForm({
  session,
  path,
  portal,
  removed,
  unconfirmed,
  outdated,
  isUnpaid,
  from,
}: PaymentMethodFormProps) {
  const { locale, now, token } = session
  const t = translator(locale, 'paymentMethod')
  const { subscriptions, paymentMethods, defaultPaymentMethodId, openInvoices } = portal
  const live = subscriptions.filter(isLive)
  const uses = methodsInUse(live, defaultPaymentMethodId, paymentMethods, now)
  const due = triedInvoices(live, openInvoices)
  const owed = due.length > 0 && due.every(({ currency }) => currency === due[0]?.currency) ? amountOwed(due) : null
  const offered = offeredMethods(
    paymentMethods,
    uses.map(({ method }) => method?.id),
    due,
    now,
  )
  const sum = owed && formatMoney(owed, locale)
  const entry = <NewMethodEntry session={session} path={path} portal={portal} isUnpaid={isUnpaid} from={from} />
  return (
    <FlowPage session={session} path={path} title={translator(locale, 'portal')('paymentMethod.heading')}>
      <TaskBody
        notice={
          <>
            {removed && (
              <Notice tone="good" role="status">
                {t('removed')}
              </Notice>
            )}
            {outdated && <ChangedNotice locale={locale} />}
            {unconfirmed && (
              <Notice tone="bad" role="alert">
                {t('form.authenticationFailed')}
              </Notice>
            )}
          </>
        }
        subject={
          <>
            {due.length > 0 && (
              <Notice tone="warn">
                {isUnpaid ? t('dueLater') : sum ? t('due', { amount: sum }) : t('dueSeveral')}
              </Notice>
            )}
            {uses.map(
              ({ method, warnsOfExpiry, nextChargeAt }) =>
                method &&
                warnsOfExpiry && (
                  <ExpiryNotice key={method.id} session={session} method={method} nextChargeAt={nextChargeAt} />
                ),
            )}
          </>
        }
      >
        <section className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
          {offered.length > 0 ? (
            <MethodOrNew
              action={choosePaymentMethodAction}
              hidden={{
                token,
                intent: newIntentId(),
                from: from ?? '',
                shown: isUnpaid ? later : shownDueValue(dueSums(due)),
              }}
              submit={t('use')}
              legend={t('stored')}
              // Whoever has one method comes to enter another.
              chosen={offered.length > 1 && offered[0]?.works ? offered[0].method.id : null}
              methods={offered.map(({ method, declined }) => ({
                id: method.id,
                label: <ListedMethod session={session} method={method} declined={declined} uses={uses} />,
              }))}
              newMethod={{ label: <NewMethodLabel locale={locale} />, entry, unscripted: t('form.noScript') }}
            />
          ) : (
            entry
          )}
        </section>
        <RemovableMethods session={session} portal={portal} from={from ?? ''} />
      </TaskBody>
    </FlowPage>
  )
}
