import { Icon } from '@/components/ui/icon'
import { noticeBox } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { nextCharge } from '@/lib/billing/charges/next-charge'
import type { SubscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import { tellsCharge } from '@/lib/billing/charges/tells-charge'
import { translator } from '@/lib/i18n'
import { plannedText } from '@/lib/texts/plans/planned-text'
import { stateText, type StateText } from '@/lib/texts/state-text'
import { methodName } from '../payment-method/method-name'
import { ChargeBreakdown } from './charge-breakdown'
import type { SubscriptionFacts } from './subscription-facts'

type NextPaymentProps = {
  session: PortalSession
  facts: SubscriptionFacts
  /** when Stripe told what the mirror holds */
  asOf: Date
}

const looks = {
  bad: { box: `mt-3 p-3 sm:p-4 ${noticeBox.bad}`, headline: 'flex gap-2 font-semibold text-balance text-bad' },
  warn: { box: `mt-3 p-3 sm:p-4 ${noticeBox.warn}`, headline: 'flex gap-2 font-semibold text-balance text-warn' },
  plain: { box: 'mt-3', headline: 'font-medium text-balance' },
}

/** What comes next and when, and by which method; what that consists of is folded. */
export function NextPayment({ session, facts, asOf }: NextPaymentProps) {
  const { subscription, state } = facts
  const text = stateText(subscription, state, session)
  const look = lookOf(state, text)
  const marked = look !== 'plain'
  const planned = plannedText(subscription, session)
  const method = chargedMethod(session, facts)
  return (
    <div className={looks[look].box}>
      <p className={looks[look].headline}>
        {marked && <Icon name="alert" className="mt-0.5 size-5" />}
        {text.headline}
      </p>
      {text.details
        .filter((detail) => detail !== planned)
        .map((detail) => (
          <p key={detail} className={marked ? 'text-sm sm:mt-0.5' : 'text-sm text-muted sm:mt-0.5'}>
            {detail}
          </p>
        ))}
      {method && <p className={marked ? 'text-sm sm:mt-0.5' : 'text-sm text-muted sm:mt-0.5'}>{method}</p>}
      {tellsCharge(state) && <ChargeBreakdown session={session} subscription={subscription} asOf={asOf} />}
    </div>
  )
}

/** A payment that waits for the customer is marked, and so is what went wrong. */
function lookOf({ kind }: SubscriptionState, { tone }: StateText): keyof typeof looks {
  if (tone === 'bad') return 'bad'
  return kind === 'past_due' && tone === 'warn' ? 'warn' : 'plain'
}

/** How the charge that is told is paid; null where none is, or where an invoice is sent. */
function chargedMethod({ now, locale }: PortalSession, { subscription, state, method }: SubscriptionFacts) {
  if (!method || !tellsCharge(state) || subscription.collectionMethod !== 'charge_automatically') return null
  const charge = nextCharge(subscription, now)
  if (charge && BigInt(charge.amount.amount) <= 0n) return null
  return translator(locale, 'portal')('state.method', { method: methodName(method, locale) })
}
