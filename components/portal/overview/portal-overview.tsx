import type { ReactNode } from 'react'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { methodsInUse } from '@/lib/billing/payment-methods/methods-in-use'
import { comingCharges } from '@/lib/billing/charges/coming-charges'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { translator } from '@/lib/i18n'
import type { Portal } from '@/lib/mirror/load-portal'
import { PortalFrame } from '../frame/portal-frame'
import { TwoPanes } from '../frame/two-panes'
import { CurrentSubscription } from '../subscription/current-subscription'
import { primaryAction } from '../subscription/primary-action'
import { subscriptionFacts, type SubscriptionFacts } from '../subscription/subscription-facts'
import { needsCustomer, SubscriptionRows } from '../subscription/subscription-rows'
import { ComingSummary } from './coming-summary'
import { DeletedCustomer } from './deleted-customer'
import { InvoiceHistory } from './invoice-history'
import { knownInvoices } from './known-invoices'
import { NoSubscription } from './no-subscription'
import { OneSubscription } from './one-subscription'
import { PaymentMethodCard } from './payment-method-card'
import { SettingRows } from './setting-rows'

type PortalOverviewProps = {
  session: PortalSession
  portal: Portal
  /** what the customer has just done, and what follows from it */
  notice?: ReactNode
  /** whether a long list of subscriptions is shown whole */
  unfolded?: boolean
}

const noNeeds = { asksForMethod: false, warnsOfExpiry: false }

/**
 * The page that a portal opens with. One subscription is shown whole; several are rows that lead to a page each, below
 * what comes next for them in all. What is over comes last, unless nothing else is left.
 */
export function PortalOverview({ session, portal, notice, unfolded = false }: PortalOverviewProps) {
  if (portal.deleted)
    return (
      <PortalFrame session={session} path="" title={null}>
        <DeletedCustomer session={session} invoices={portal.latestInvoices} />
      </PortalFrame>
    )
  return (
    <PortalFrame session={session} path="" title={null} linksBelow={false}>
      <Panes session={session} portal={portal} notice={notice} unfolded={unfolded} />
    </PortalFrame>
  )
}

function Panes({ session, portal, notice, unfolded = false }: PortalOverviewProps) {
  const t = translator(session.locale, 'portal')
  const known = knownInvoices(portal)
  const all = portal.subscriptions.map((subscription) => subscriptionFacts(session, portal, known, subscription))
  const live = all.filter(({ subscription }) => isLive(subscription))
  const past = all.filter(({ subscription }) => !isLive(subscription))
  const [only, another] = live
  const invoices = session.configuration.invoiceHistory.enabled ? portal.latestInvoices : null
  const pastRows = (primary: string | null) =>
    past.length > 0 && (
      <SubscriptionRows
        session={session}
        id="past"
        heading={t('subscription.pastHeading', { count: past.length })}
        rows={past}
        primary={primary}
        unfolded={unfolded}
      />
    )
  if (only && !another)
    return (
      <OneSubscription
        session={session}
        portal={portal}
        subscription={only.subscription}
        invoices={invoices}
        notice={notice}
        ofCustomer
      >
        {pastRows(null)}
      </OneSubscription>
    )
  const uses = methodsInUse(portal.subscriptions, portal.defaultPaymentMethodId, portal.paymentMethods, session.now)
  const needy = firstInNeed(live)
  const asking = needy ? null : (uses.find((use) => primaryAction(['payment_method'], use)) ?? null)
  return (
    <TwoPanes
      session={session}
      summary={
        only ? (
          <ComingSummary session={session} count={live.length} coming={comingCharges(live, session.now)} />
        ) : (
          <NoSubscription session={session} />
        )
      }
      notice={notice}
    >
      {live.length > 0 ? (
        <SubscriptionRows
          session={session}
          id="subscriptions"
          heading={t('subscription.heading', { count: live.length })}
          rows={live}
          primary={needy}
          unfolded={unfolded}
        />
      ) : past.length === 1 && past[0] ? (
        <CurrentSubscription
          session={session}
          facts={past[0]}
          heading={t('subscription.pastHeading', { count: 1 })}
          primary={primaryAction(past[0].actions, noNeeds)}
          asOf={portal.asOf}
        />
      ) : (
        pastRows(firstInNeed(past))
      )}
      {uses.map((use) => (
        <PaymentMethodCard key={use.method?.id ?? 'none'} session={session} {...use} primary={use === asking} />
      ))}
      {invoices && <InvoiceHistory session={session} invoices={invoices} />}
      <SettingRows session={session} portal={portal} facts={null} />
      {live.length > 0 && pastRows(null)}
    </TwoPanes>
  )
}

/** The id of the first subscription that needs something of the customer. */
function firstInNeed(all: readonly SubscriptionFacts[]): string | null {
  return all.find(needsCustomer)?.subscription.id ?? null
}
