import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { planName } from '@/lib/billing/plans/plan-name'
import type { Action } from '@/lib/billing/tasks/available-actions'
import { priceText } from '@/lib/texts/plans/price-text'
import { stateText } from '@/lib/texts/state-text'
import { ItemList } from './item-list'
import { NextPayment } from './next-payment'
import { PlannedChange } from './planned-change'
import { RunningDiscounts } from './running-discounts'
import { SubscriptionActions } from './subscription-actions'
import type { SubscriptionFacts } from './subscription-facts'
import { WaitingRequests } from './waiting-requests'

type CurrentSubscriptionProps = {
  session: PortalSession
  facts: SubscriptionFacts
  heading: string
  /** the page's one primary button */
  primary: Action | null
  /** when Stripe told what the mirror holds */
  asOf: Date
}

export function CurrentSubscription({ session, facts, heading, primary, asOf }: CurrentSubscriptionProps) {
  const { subscription, state, waiting } = facts
  const text = stateText(subscription, state, session)
  const [first] = subscription.items
  const id = `subscription-${subscription.id}`
  return (
    <Card id={id} title={heading} nameId={`${id}-plan`} aside={<Badge tone={text.tone}>{text.badge}</Badge>}>
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h3 id={`${id}-plan`} className="font-semibold text-balance sm:text-lg">
          <bdi>{planName(subscription)}</bdi>
        </h3>
        {subscription.items.length === 1 && first && (
          <p className="text-sm text-muted sm:text-base">{priceText(first, session.locale)}</p>
        )}
      </div>
      {subscription.items.length > 1 && (
        <ItemList items={subscription.items} locale={session.locale} className="mt-2" />
      )}
      <WaitingRequests session={session} requests={waiting} />
      <NextPayment session={session} facts={facts} asOf={asOf} />
      {text.debts.length > 0 && (
        <div className="mt-3 grid gap-2">
          {text.debts.map((debt) => (
            <Notice key={debt.text} tone={debt.tone}>
              {debt.text}
            </Notice>
          ))}
        </div>
      )}
      <RunningDiscounts session={session} subscription={subscription} className="mt-3 border-t border-line pt-3" />
      <PlannedChange session={session} facts={facts} />
      <SubscriptionActions session={session} facts={facts} primary={primary} />
    </Card>
  )
}
