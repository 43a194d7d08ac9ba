import type { ReactNode } from 'react'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { methodsInUse } from '@/lib/billing/payment-methods/methods-in-use'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import type { Subscription } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import type { Portal } from '@/lib/mirror/load-portal'
import { TwoPanes } from '../frame/two-panes'
import { CurrentSubscription } from '../subscription/current-subscription'
import { primaryAction } from '../subscription/primary-action'
import { subscriptionFacts } from '../subscription/subscription-facts'
import { SubscriptionSummary } from '../subscription/subscription-summary'
import { InvoiceHistory } from './invoice-history'
import { knownInvoices } from './known-invoices'
import { PaymentMethodCard } from './payment-method-card'
import { SettingRows } from './setting-rows'

type OneSubscriptionProps = {
  session: PortalSession
  portal: Portal
  subscription: Subscription
  /** the invoices that are listed; null for none, whether or not there are any */
  invoices: Portal['latestInvoices'] | null
  notice?: ReactNode
  /** whether the page is also about the customer, as the overview is */
  ofCustomer: boolean
  /** what follows below */
  children?: ReactNode
}

/** One subscription whole: its state, what comes next, its payment method and its invoices. */
export function OneSubscription({
  session,
  portal,
  subscription,
  invoices,
  notice,
  ofCustomer,
  children,
}: OneSubscriptionProps) {
  const known = knownInvoices(portal)
  const facts = subscriptionFacts(session, portal, known, subscription)
  const live = isLive(subscription)
  const [use] = methodsInUse([subscription], portal.defaultPaymentMethodId, portal.paymentMethods, session.now)
  const primary = primaryAction(facts.actions, use ?? { asksForMethod: false, warnsOfExpiry: false })
  const t = translator(session.locale, 'portal')
  return (
    <TwoPanes
      session={session}
      summary={<SubscriptionSummary session={session} subscription={subscription} invoices={known} />}
      notice={notice}
    >
      <CurrentSubscription
        session={session}
        facts={facts}
        heading={t(live ? 'subscription.heading' : 'subscription.pastHeading', { count: 1 })}
        primary={primary}
        asOf={portal.asOf}
      />
      {live && use && <PaymentMethodCard session={session} {...use} primary={primary === 'payment_method'} />}
      {invoices && <InvoiceHistory session={session} invoices={invoices} />}
      <SettingRows session={session} portal={ofCustomer ? portal : null} facts={facts} />
      {children}
    </TwoPanes>
  )
}
