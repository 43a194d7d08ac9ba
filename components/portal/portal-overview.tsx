import { currentPaymentMethod } from '@/lib/billing/current-payment-method'
import { isLive } from '@/lib/billing/is-live'
import { nextCharge } from '@/lib/billing/next-charge'
import { planName } from '@/lib/billing/plan-name'
import type { PaymentMethod, Subscription } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import type { PortalSession } from '@/lib/access/portal-session'
import type { Portal } from '@/lib/queries/load-portal'
import { CurrentSubscription } from './current-subscription'
import { InvoiceHistory } from './invoice-history'
import { PaymentMethodCard } from './payment-method-card'
import { SubscriptionSummary } from './subscription-summary'

/** Summary on the left, cards on the right; one column in the same order on a phone. */
export function PortalOverview({ session, portal }: { session: PortalSession; portal: Portal }) {
  const t = translator(session.locale, 'portal')
  const live = portal.subscriptions.filter(isLive)
  const past = portal.subscriptions.filter((subscription) => !isLive(subscription))
  const invoices = allInvoices(portal)
  const cards = (subscriptions: Subscription[], heading: string) => subscriptions.map((subscription) => (
    <CurrentSubscription
      key={subscription.id} session={session} subscription={subscription} invoices={invoices} heading={heading}
    />
  ))
  const current = cards(live, t('subscription.heading', { count: 1 }))
  const ended = cards(past, t('subscription.pastHeading'))
  return (
    <div className="grid gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] lg:gap-16">
      <SubscriptionSummary session={session} subscriptions={live} invoices={invoices} />
      <div className="grid content-start gap-5">
        {live.length > 0 ? current : ended}
        {methodsInUse(portal, live, session.now).map((use) => (
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

// An old unpaid invoice may lie beyond the newest ones shown.
function allInvoices({ latestInvoices, openInvoices }: Portal) {
  const shown = new Set(latestInvoices.map((invoice) => invoice.id))
  return [...latestInvoices, ...openInvoices.filter((invoice) => !shown.has(invoice.id))]
}

type MethodInUse = { method: PaymentMethod | null; plan: string | null; nextChargeAt: Date | null }

/** Every method that a live subscription is charged to, once, with the first charge ahead; else the customer's own. */
function methodsInUse(portal: Portal, live: Subscription[], now: Date): MethodInUse[] {
  const uses = new Map<string | null, { method: PaymentMethod | null; plans: string[]; charges: number[] }>()
  for (const subscription of live) {
    const method = currentPaymentMethod(subscription, portal.defaultPaymentMethodId, portal.paymentMethods)
    const use = uses.get(method?.id ?? null) ?? { method, plans: [], charges: [] }
    use.plans.push(planName(subscription))
    const charge = nextCharge(subscription, now)
    if (charge) use.charges.push(charge.at.getTime())
    uses.set(method?.id ?? null, use)
  }
  if (uses.size === 0) {
    const method = currentPaymentMethod(null, portal.defaultPaymentMethodId, portal.paymentMethods)
    return [{ method, plan: null, nextChargeAt: null }]
  }
  return [...uses.values()].map(({ method, plans, charges }) => ({
    method,
    plan: uses.size > 1 ? [...new Set(plans)].join(', ') : null,
    nextChargeAt: charges.length > 0 ? new Date(Math.min(...charges)) : null,
  }))
}
