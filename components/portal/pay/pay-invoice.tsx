import { ChangedNotice } from '@/components/portal/frame/changed-notice'
import { FlowPage } from '@/components/portal/frame/flow-page'
import { MerchantContact } from '@/components/portal/frame/merchant-contact'
import { TaskBody } from '@/components/portal/frame/task-body'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { offeredMethods } from '@/lib/billing/payment-methods/offered-methods'
import { isChargedLater } from '@/lib/billing/payment-methods/is-charged-later'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import type { ErrorCode } from '@/lib/errors'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import type { PayView } from '@/lib/tasks/pay/load'
import { CardEntry } from '../card/card-entry'
import { DueFacts } from './due-facts'
import { PayForm } from './pay-form'

type PayInvoiceProps = {
  session: PortalSession
  path: string
  view: PayView
  /** why a form led back here, as the URL has it */
  problem: string | string[] | undefined
}

/** One open invoice: how much, why it is not paid yet, and the ways to pay it now. */
export function PayInvoice({ session, path, view: { invoice, portal }, problem }: PayInvoiceProps) {
  const { locale, configuration } = session
  const t = translator(locale, 'pay')
  const { paymentMethods: methods, subscriptions, defaultPaymentMethodId } = portal
  const subscription = subscriptions.find(({ id }) => id === invoice.subscriptionId) ?? null
  const amount = formatMoney({ amount: invoice.amountRemaining, currency: invoice.currency }, locale)
  const mayAdd = configuration.paymentMethodUpdate.enabled
  const title = t('title', { date: formatDate(invoice.createdAt, session) })
  const current = currentPaymentMethod(subscription, defaultPaymentMethodId, methods)
  const offered = offeredMethods(methods, [current?.id], [invoice], session.now)
  const entry = mayAdd && (
    <CardEntry
      session={session}
      hint={t(isChargedLater(subscriptions.filter(isLive)) ? 'otherHint' : 'otherHintInvoiced')}
      submit={t('saveAndPay', { amount })}
      currency={invoice.currency}
      pays={{ id: invoice.id, due: { amount: invoice.amountRemaining, currency: invoice.currency } }}
    />
  )
  return (
    <FlowPage session={session} path={path} title={title}>
      <TaskBody
        notice={
          <>
            {problem === ('preview_outdated' satisfies ErrorCode) && <ChangedNotice locale={locale} />}
            {problem === ('authentication_failed' satisfies ErrorCode) && (
              <Notice tone="bad" role="alert">
                {translator(locale, 'paymentMethod')('form.authenticationFailed')}
              </Notice>
            )}
          </>
        }
        subject={<DueFacts session={session} invoice={invoice} />}
      >
        {offered.length > 0 ? (
          <PayForm
            session={session}
            invoice={invoice}
            offered={offered}
            submit={t(invoice.requiresAction ? 'confirm' : 'submit', { amount })}
            entry={entry}
          />
        ) : (
          entry && <section className="rounded-2xl border border-line bg-surface p-5 sm:p-6">{entry}</section>
        )}
        {methods.length === 0 && !mayAdd && (
          <>
            <Notice tone="info">{translator(locale, 'errors')('no_payment_method')}</Notice>
            <div>
              <MerchantContact session={session} />
            </div>
          </>
        )}
      </TaskBody>
    </FlowPage>
  )
}
