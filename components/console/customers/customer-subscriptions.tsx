import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { priceText } from '@/lib/texts/plans/price-text'
import { stateText, type StateText } from '@/lib/texts/state-text'
import { cardExpiry } from '@/lib/billing/payment-methods/card-expiry'
import { chargeDate } from '@/lib/billing/payment-methods/charge-date'
import { currentPaymentMethod } from '@/lib/billing/payment-methods/current-payment-method'
import { planName } from '@/lib/billing/plans/plan-name'
import { subscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import type { Invoice, PaymentMethod, Subscription } from '@/lib/billing/types'
import { formatDate } from '@/lib/i18n'
import { paymentMethodName } from '@/lib/i18n/payment-method-name'
import type { Portal } from '@/lib/mirror/load-portal'
import { CopyId } from '../table/copy-id'

type CustomerSubscriptionsProps = { portal: Portal; timeZone: string; now: Date }

/** Each subscription with its state in the sentences that the customer reads, what is wrong in a box of its own. */
export function CustomerSubscriptions({ portal, timeZone, now }: CustomerSubscriptionsProps) {
  return (
    <Card id="subscriptions" title="Subscriptions, as the customer reads them">
      {portal.subscriptions.length === 0 && <p className="text-muted">None.</p>}
      <ul className="grid gap-4">
        {portal.subscriptions.map((subscription) => {
          const method = currentPaymentMethod(subscription, portal.defaultPaymentMethodId, portal.paymentMethods)
          const state = subscriptionState(subscription, portal.openInvoices, { now, timeZone, method })
          const text = stateText(subscription, state, { locale: 'en', timeZone })
          const lines = [text.headline, ...text.details]
          const tone = noticeTone(text)
          const refusal = 'invoice' in state ? refusalText(state.invoice) : null
          const cardLine = method && cardTrouble(subscription, method, { now, timeZone })
          return (
            <li key={subscription.id} className="border-b border-line pb-4 last:border-0 last:pb-0">
              <p className="flex flex-wrap items-center gap-2 font-semibold">
                {planName(subscription)} <Badge tone={text.tone}>{text.badge}</Badge>
              </p>
              <p className="text-sm text-muted">
                {subscription.items.map((item) => priceText(item, 'en')).join(' + ')}
              </p>
              {tone ? (
                <div className="mt-2">
                  <Notice tone={tone} title={lines[0]}>
                    {lines.slice(1).map((line) => (
                      <p key={line}>{line}</p>
                    ))}
                  </Notice>
                </div>
              ) : (
                lines.map((line) => (
                  <p key={line} className="mt-1 text-sm">
                    {line}
                  </p>
                ))
              )}
              {text.debts.map((debt) => (
                <p key={debt.text} className={`mt-1 text-sm ${debt.tone === 'bad' ? 'text-bad' : ''}`}>
                  {debt.text}
                </p>
              ))}
              {refusal && <p className="mt-1 text-sm text-muted">{refusal}</p>}
              {cardLine && (
                <div className="mt-2">
                  <Notice tone="warn">{cardLine}</Notice>
                </div>
              )}
              <p className="mt-1">
                <CopyId id={subscription.id} />
              </p>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

function noticeTone({ tone }: StateText): 'bad' | 'warn' | null {
  return tone === 'bad' || tone === 'warn' ? tone : null
}

/** Why a payment failed, in Stripe's codes, which the customer is not shown. */
function refusalText(invoice: Invoice | null): string | null {
  const codes = [...new Set([invoice?.errorCode, invoice?.declineCode])].filter(Boolean)
  if (!invoice || codes.length === 0) return null
  return `Stripe says ${codes.join(', ')}, after ${invoice.attemptCount === 1 ? 'one attempt' : `${invoice.attemptCount} attempts`}.`
}

/** That the card for the next charge will not be valid any more; null while it is. */
function cardTrouble(
  subscription: Subscription,
  method: PaymentMethod,
  { now, timeZone }: { now: Date; timeZone: string },
): string | null {
  const at = chargeDate(subscription, now)
  const expiry = cardExpiry(method, now, at)
  if (!at || !expiry || expiry.status === 'ok') return null
  const day = formatDate(at, { locale: 'en', timeZone })
  const name = paymentMethodName(method, 'en')
  return expiry.status === 'expired'
    ? `${name} has expired. The next charge is on ${day}.`
    : `${name} expires before the charge of ${day}.`
}
