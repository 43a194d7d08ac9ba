import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { priceText } from '@/lib/texts/price-text'
import { stateText } from '@/lib/texts/state-text'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { planName } from '@/lib/billing/plans/plan-name'
import { subscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import type { Portal } from '@/lib/mirror/load-portal'

type CustomerSubscriptionsProps = { portal: Portal; timeZone: string; now: Date }

export function CustomerSubscriptions({ portal, timeZone, now }: CustomerSubscriptionsProps) {
  return (
    <Card id="subscriptions" title="Subscriptions">
      {portal.subscriptions.length === 0 && <p className="text-muted">None.</p>}
      <ul className="grid gap-4">
        {portal.subscriptions.map((subscription) => {
          const method = currentPaymentMethod(subscription, portal.defaultPaymentMethodId, portal.paymentMethods)
          const state = subscriptionState(subscription, portal.openInvoices, { now, timeZone, method })
          const text = stateText(subscription, state, { locale: 'en', timeZone })
          return (
            <li key={subscription.id} className="border-b border-line pb-4 last:border-0 last:pb-0">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {planName(subscription)} <Badge tone={text.tone}>{text.badge}</Badge>
              </p>
              <p className="text-sm text-muted">
                {subscription.items.map((item) => priceText(item, 'en')).join(' + ')}
              </p>
              {[text.headline, ...text.details, ...text.debts.map((debt) => debt.text)].map((line) => (
                <p key={line} className="mt-1 text-sm">
                  {line}
                </p>
              ))}
              <p className="mt-1 font-mono text-xs text-muted">{subscription.id}</p>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
