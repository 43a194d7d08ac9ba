import type { ReactNode } from 'react'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { methodsInUse } from '@/lib/billing/payment-methods/methods-in-use'
import type { Subscription } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { Portal } from '@/lib/mirror/load-portal'
import { PortalFrame } from '../frame/portal-frame'
import { TwoPanes } from '../frame/two-panes'
import { CurrentSubscription } from '../subscription/current-subscription'
import { DeletedCustomer } from './deleted-customer'
import { InvoiceHistory } from './invoice-history'
import { PaymentMethodCard } from './payment-method-card'
import { SubscriptionSummary } from '../subscription/subscription-summary'

type PortalOverviewProps = {
  session: PortalSession
  portal: Portal
  /** what the customer has just done, and what follows from it */
  notice?: ReactNode
}

/** The summary on the left and cards on the right; on a phone, one column in the same order. */
export function PortalOverview({ session, portal, notice }: PortalOverviewProps) {
  if (portal.deleted)
    return (
      <PortalFrame session={session} path="" title={null}>
        <DeletedCustomer session={session} invoices={portal.latestInvoices} />
      </PortalFrame>
    )
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
    <PortalFrame session={session} path="" title={null} linksBelow={false}>
      <TwoPanes
        session={session}
        summary={<SubscriptionSummary session={session} subscriptions={live} invoices={invoices} />}
        notice={notice}
      >
        {live.length > 0 ? current : ended}
        {methodsInUse(live, portal.defaultPaymentMethodId, portal.paymentMethods, session.now).map((use) => (
          <PaymentMethodCard key={use.method?.id ?? 'none'} session={session} {...use} />
        ))}
        {session.configuration.invoiceHistory.enabled && (
          <InvoiceHistory session={session} invoices={portal.latestInvoices} />
        )}
        {live.length > 0 && ended}
      </TwoPanes>
    </PortalFrame>
  )
}

// An old open invoice may not be among the latest ones, and a draft never is.
function allInvoices({ latestInvoices, openInvoices, drafts }: Portal) {
  const shown = new Set(latestInvoices.map((invoice) => invoice.id))
  return [...latestInvoices, ...openInvoices.filter((invoice) => !shown.has(invoice.id)), ...drafts]
}
