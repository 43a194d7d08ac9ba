import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { availableActions } from '@/lib/billing/tasks/available-actions'
import { planName } from '@/lib/billing/plans/plan-name'
import { subscriptionState, type SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import { tellsCharge } from '@/lib/billing/subscriptions/tells-charge'
import type { SubscriptionRequest } from '@/lib/billing/tasks/subscription-request'
import type { Invoice, PaymentMethod, Subscription } from '@/lib/billing/types'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { ChargeBreakdown } from './charge-breakdown'
import { ItemList } from './item-list'
import { priceText } from '@/lib/texts/price-text'
import { stateText, type StateText } from '@/lib/texts/state-text'
import { SubscriptionActions } from './subscription-actions'
import { WaitingRequests } from './waiting-requests'

type CurrentSubscriptionProps = {
  session: PortalSession
  subscription: Subscription
  invoices: Invoice[]
  /** all of the customer's */
  subscriptions: Subscription[]
  /** the one that it is charged to */
  method: PaymentMethod | null
  /** of the customer, newest first */
  requests: SubscriptionRequest[]
  heading: string
  /** when Stripe told what the mirror holds */
  asOf: Date
}

const looks = {
  bad: {
    box: 'mt-4 rounded-xl bg-bad-tint p-4',
    headline: 'flex gap-2 font-semibold text-balance text-bad',
    marked: true,
  },
  warn: {
    box: 'mt-4 rounded-xl bg-warn-tint p-4',
    headline: 'flex gap-2 font-semibold text-balance text-warn',
    marked: true,
  },
  plain: { box: 'mt-4', headline: 'font-medium text-balance', marked: false },
}

export function CurrentSubscription({
  session,
  subscription,
  invoices,
  subscriptions,
  method,
  requests,
  heading,
  asOf,
}: CurrentSubscriptionProps) {
  const { locale, now, timeZone, configuration } = session
  const state = subscriptionState(subscription, invoices, { now, timeZone, method })
  const text = stateText(subscription, state, session)
  const waiting = requests.filter(({ waits, subscriptionId }) => waits && subscriptionId === subscription.id)
  const actions = availableActions(subscription, state, configuration, now, subscriptions)
  // Asking for the same again would change nothing.
  const offered = actions.filter((action) => waiting.every(({ kind }) => kind !== action))
  const look = looks[lookOf(state, text)]
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
      <WaitingRequests session={session} requests={waiting} />
      <div className={look.box}>
        <p className={look.headline}>
          {look.marked && <Icon name="alert" className="mt-0.5 size-5" />}
          {text.headline}
        </p>
        {text.details.map((detail) => (
          <p key={detail} className={look.marked ? 'mt-1 text-sm' : 'mt-1 text-sm text-muted'}>
            {detail}
          </p>
        ))}
        {tellsCharge(state) && <ChargeBreakdown session={session} subscription={subscription} asOf={asOf} />}
      </div>
      {text.debts.length > 0 && (
        <div className="mt-4 grid gap-2">
          {text.debts.map((debt) => (
            <Notice key={debt.text} tone={debt.tone}>
              {debt.text}
            </Notice>
          ))}
        </div>
      )}
      <SubscriptionActions session={session} subscription={subscription} state={state} actions={offered} />
    </Card>
  )
}

/** A payment that waits for the customer is marked, and so is what went wrong. */
function lookOf({ kind }: SubscriptionState, { tone }: StateText): keyof typeof looks {
  if (tone === 'bad') return 'bad'
  return kind === 'past_due' && tone === 'warn' ? 'warn' : 'plain'
}
