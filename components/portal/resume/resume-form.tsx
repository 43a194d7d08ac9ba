import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { resumeSubscription } from '@/lib/tasks/resume/action'
import { amountOwed } from '@/lib/billing/invoices/amount-owed'
import { nextCharge } from '@/lib/billing/subscriptions/next-charge'
import { nextRenewal } from '@/lib/billing/subscriptions/next-renewal'
import { openInvoices } from '@/lib/billing/invoices/open-invoices'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { newIntentId } from '@/lib/forms/new-intent-id'
import type { Resumption } from '@/lib/tasks/resume/load'
import { ActionForm } from '../form/action-form'
import { chargeText } from '../payment-method/charge-text'
import { Consequences } from '../frame/consequences'
import { ItemList } from '../subscription/item-list'
import { methodPage } from '../payment-method/method-page'
import { SavedMethod } from '../payment-method/saved-method'

type ResumeFormProps = {
  session: PortalSession
  path: string
  resumption: Resumption
  /** the id of the payment method that the customer has just come back with */
  saved: string | null
}

/** What resuming does and charges, and one button. */
export function ResumeForm({ session, path, resumption, saved }: ResumeFormProps) {
  const { locale, token } = session
  const { subscription, method, preview } = resumption
  const t = translator(locale, 'comeback')
  const { headline, details } = chargeText({ preview, method, byInvoice: false }, session)
  const needsMethod = subscription.status === 'paused' && !method
  return (
    <>
      <SavedMethod locale={locale} method={method} saved={saved} />
      <Consequences headline={headline} details={[...details, ...goingOn(session, resumption)]} />
      <ItemList items={subscription.items} locale={locale} />
      {needsMethod ? (
        <>
          <Notice tone="warn">{t('charge.needsMethod')}</Notice>
          {session.configuration.paymentMethodUpdate.enabled && (
            <div>
              <ButtonLink look="primary" className="max-sm:w-full" href={methodPage(token, path)}>
                {t('charge.addMethod')}
              </ButtonLink>
            </div>
          )}
        </>
      ) : (
        <ActionForm
          action={resumeSubscription}
          hidden={{ token, subscription: subscription.id, intent: newIntentId() }}
          submit={t('resume.confirm')}
          wide
        />
      )}
    </>
  )
}

function goingOn(session: PortalSession, { subscription, openInvoices: invoices }: Resumption): string[] {
  const { locale, now } = session
  const t = translator(locale, 'comeback')
  const owed = amountOwed(openInvoices(subscription, invoices))
  const endsAt = scheduledEnd(subscription)
  return [
    ...(subscription.status === 'paused' ? [t('resume.startsNow')] : [t('resume.goesOn'), ...nextPayment()]),
    ...(owed ? [t('resume.owed', { amount: formatMoney(owed, locale) })] : []),
    ...(endsAt ? [t('resume.endsOn', { date: formatDate(endsAt, session) })] : []),
  ]

  function nextPayment(): string[] {
    const charge = nextCharge({ ...subscription, pauseBehavior: null }, now)
    if (charge) {
      const values = { amount: formatMoney(charge.amount, locale), date: formatDate(charge.at, session) }
      return [t('resume.nextAmount', values)]
    }
    const at = nextRenewal(subscription)
    return endsAt || at <= now ? [] : [t('resume.nextOn', { date: formatDate(at, session) })]
  }
}
