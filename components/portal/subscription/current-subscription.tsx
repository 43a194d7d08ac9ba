import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { availableActions } from '@/lib/billing/tasks/available-actions'
import { planName } from '@/lib/billing/plans/plan-name'
import { subscriptionState, type SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { translator } from '@/lib/i18n'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { declineMessageKey } from '@/lib/billing/payment-methods/decline-message-key'
import { ChargeBreakdown } from './charge-breakdown'
import { ItemList } from './item-list'
import { priceText } from '@/lib/texts/price-text'
import { stateText } from '@/lib/texts/state-text'
import { SubscriptionActions } from './subscription-actions'

type CurrentSubscriptionProps = {
  session: PortalSession
  subscription: Subscription
  invoices: Invoice[]
  /** all of the customer's */
  subscriptions: Subscription[]
  heading: string
  /** when Stripe told what the mirror holds */
  asOf: Date
}

export function CurrentSubscription({
  session,
  subscription,
  invoices,
  subscriptions,
  heading,
  asOf,
}: CurrentSubscriptionProps) {
  const { locale, now, configuration } = session
  const state = subscriptionState(subscription, invoices, now)
  const text = stateText(subscription, state, session)
  const actions = availableActions(subscription, state, configuration, now, subscriptions)
  const reason = state.kind === 'past_due' && declineMessageKey(state.errorCode, state.declineCode)
  const [first] = subscription.items
  const id = `subscription-${subscription.id}`
  return (
    <Card id={id} title={heading} nameId={`${id}-plan`} aside={<Badge tone={text.tone}>{text.badge}</Badge>}>
      <h3 id={`${id}-plan`} className="text-xl font-semibold text-balance">
        {planName(subscription)}
      </h3>
      {subscription.items.length === 1 && first ? (
        <p className="mt-0.5 text-muted">{priceText(first, locale)}</p>
      ) : (
        <ItemList items={subscription.items} locale={locale} className="mt-2" />
      )}
      <div className={text.tone === 'bad' ? 'mt-4 rounded-xl bg-bad-tint p-4' : 'mt-4'}>
        <p
          className={
            text.tone === 'bad' ? 'flex gap-2 font-semibold text-balance text-bad' : 'font-medium text-balance'
          }
        >
          {text.tone === 'bad' && <Icon name="alert" className="mt-0.5 size-5" />}
          {text.headline}
        </p>
        {reason && <p className="mt-1 text-sm">{translator(locale, 'payment')(reason)}</p>}
        {text.details.map((detail) => (
          <p key={detail} className={text.tone === 'bad' ? 'mt-1 text-sm' : 'mt-1 text-sm text-muted'}>
            {detail}
          </p>
        ))}
        {tellsCharge(state) && <ChargeBreakdown session={session} subscription={subscription} asOf={asOf} />}
      </div>
      <SubscriptionActions session={session} subscription={subscription} state={state} actions={actions} />
    </Card>
  )
}

/** Whether the state names the next charge, whose parts then stand below it. */
function tellsCharge(state: SubscriptionState): boolean {
  switch (state.kind) {
    case 'active':
      return state.amount !== null
    case 'ending':
      return Boolean(state.nextCharge?.amount)
    default:
      return state.kind === 'trialing'
  }
}
