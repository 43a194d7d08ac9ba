import { isLive } from '@/lib/billing/subscriptions/is-live'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { methodsInUse } from '@/lib/billing/payment-methods/methods-in-use'
import type { Subscription } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { Portal } from '@/lib/mirror/load-portal'
import { CurrentSubscription } from '../subscription/current-subscription'
import { DeletedCustomer } from './deleted-customer'
import { InvoiceHistory } from './invoice-history'
import { PaymentMethodCard } from './payment-method-card'
import { SubscriptionSummary } from '../subscription/subscription-summary'

/** The summary on the left and cards on the right; on a phone, one column in the same order. */
export function PortalOverview({ session, portal }: { session: PortalSession; portal: Portal }) {
  if (portal.deleted) return <DeletedCustomer session={session} invoices={portal.latestInvoices} />
  const t = translator(session.locale, 'portal')
  const live = portal.subscriptions.filter(isLive)
  const past = portal.subscriptions.filter((subscription) => !isLive(subscription))
  const invoices = allInvoices(portal)
  const cards = (subscriptions: Subscription[], heading: string) =>
    subscriptions.map((subscription) => (
      <CurrentSubscription
        key={subscription.id}
        session={session}
        subscription={subscription}
        invoices={invoices}
        subscriptions={portal.subscriptions}
        method={currentPaymentMethod(subscription, portal.defaultPaymentMethodId, portal.paymentMethods)}
        requests={portal.requests}
        heading={heading}
        asOf={portal.asOf}
      />
    ))
  const current = cards(live, t('subscription.heading', { count: 1 }))
  const ended = cards(past, t('subscription.pastHeading'))
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:gap-16">
      <SubscriptionSummary session={session} subscriptions={live} invoices={invoices} />
      <div className="grid content-start gap-5">
        {live.length > 0 ? current : ended}
        {methodsInUse(live, portal.defaultPaymentMethodId, portal.paymentMethods, session.now).map((use) => (
          <PaymentMethodCard key={use.method?.id ?? 'none'} session={session} {...use} />
        ))}
        {session.configuration.invoiceHistory.enabled && (
          <InvoiceHistory session={session} invoices={portal.latestInvoices} />
        )}
        {live.length > 0 && ended}
      </div>
    </div>
  )
}

// An old open invoice may not be among the latest ones, and a draft never is.
function allInvoices({ latestInvoices, openInvoices, drafts }: Portal) {
  const shown = new Set(latestInvoices.map((invoice) => invoice.id))
  return [...latestInvoices, ...openInvoices.filter((invoice) => !shown.has(invoice.id)), ...drafts]
}
