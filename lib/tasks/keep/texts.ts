import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { tellsCharge } from '@/lib/billing/charges/tells-charge'
import type { UpcomingCharge } from '@/lib/billing/objects/subscription'
import { draftsOf } from '@/lib/billing/invoices/drafts-of'
import { isFixedTerm } from '@/lib/billing/subscriptions/is-fixed-term'
import { mayStopUnpaid } from '@/lib/billing/subscriptions/may-stop-unpaid'
import { renews } from '@/lib/billing/subscriptions/renews'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import { subscriptionState } from '@/lib/billing/subscriptions/subscription-state'
import type { Subscription } from '@/lib/billing/types'
import { formatDate, translator } from '@/lib/i18n'
import { aheadTexts } from '@/lib/texts/ahead-texts'
import { draftText } from '@/lib/texts/draft-text'
import { planLabel } from '@/lib/texts/plans/plan-label'
import { renewalText } from '@/lib/texts/renewal-text'
import { sharesTold, stateText } from '@/lib/texts/state-text'
import type { ReceiptFacts, ReceiptOutcome } from '../engine/receipt-facts'
import type { KeepView } from './load'

/** The subscription as it is once it is kept, with Stripe's preview of what is charged next. */
function keptSubscription({
  subscription,
  term,
  next,
}: Pick<KeepView, 'subscription' | 'term' | 'next'>): Subscription {
  const nothing = {
    upcomingTotal: null,
    upcomingAmountDue: null,
    upcomingAt: null,
    upcomingBreakdown: null,
    sharesBalance: false,
  }
  const charge = (next.ok && next.value) || nothing
  return {
    ...subscription,
    ...charge,
    cancelAt: term,
    cancelAtPeriodEnd: false,
    ...(term && { cancellationFeedback: null, cancellationComment: null }),
  }
}

/** The parts of the next charge if the subscription is kept; null where none is told, as while collection is paused. */
export function keptCharge(session: PortalSession, view: KeepView): UpcomingCharge | null {
  const { openInvoices, method, next } = view
  const state = subscriptionState(keptSubscription(view), openInvoices, { ...session, method })
  return next.ok && tellsCharge(state) ? next.value : null
}

/** What keeping a subscription does, before the customer confirms: until when it would run, and what follows instead. */
export function keepTexts(session: PortalSession, view: KeepView): { headline: string; details: string[] } {
  const { subscription, openInvoices, method, next, dropped, term } = view
  const { locale } = session
  const t = translator(locale, 'keep')
  const end = scheduledEnd(subscription)
  return {
    headline: end ? translator(locale, 'portal')('state.ending', { date: formatDate(end, session) }) : t('notEnding'),
    details: [...kept(), ...drafts(), ...(dropped ? [t('changeDropped', { plan: planLabel(dropped, locale) })] : [])],
  }

  function drafts(): string[] {
    return draftsOf(subscription, openInvoices).map((draft) => draftText(draft, session))
  }

  function kept(): string[] {
    const subscription = keptSubscription(view)
    const state = subscriptionState(subscription, openInvoices, { ...session, method })
    const charges = next.ok ? stateText(subscription, state, session).details : [t('amountUnknown')]
    if (term) {
      const until = t('hintTerm', { date: formatDate(term, session) })
      return state.kind === 'ending' ? [until, ...charges] : [until]
    }
    if (state.kind === 'past_due' || state.kind === 'paused') {
      const ahead = next.ok ? aheadTexts(subscription, state, session) : charges
      const mayStop = ahead.length > 0 && mayStopUnpaid(state)
      const shares = sharesTold(subscription, state)
      const portal = translator(locale, 'portal')
      const pause = state.kind === 'paused' && state.beginsAt
      return [
        pause ? t('pauseStays', { date: formatDate(pause, session) }) : t('hint'),
        ...ahead,
        ...(shares ? [portal('coming.beforeBalance')] : []),
        ...(mayStop ? [portal('state.mayStopBefore')] : []),
      ]
    }
    if (state.kind !== 'active' && state.kind !== 'trialing') return [t('hint')]
    const goesOn =
      state.kind === 'active'
        ? t('renewsOn', { date: formatDate(state.renewsAt, session) })
        : t('trialUntil', { date: formatDate(state.endsAt, session) })
    return [goesOn, ...charges]
  }
}

/** What the receipt of keeping a subscription says. */
export function keepReceipt({ session, subscription, openInvoices, method }: ReceiptFacts): ReceiptOutcome {
  const t = translator(session.locale, 'keep')
  const term = subscription && isFixedTerm(subscription) && scheduledEnd(subscription)
  if (term) return { texts: [t('receipt.keptTerm', { date: formatDate(term, session) })] }
  if (subscription && !renews(subscription)) return { texts: [t('receipt.keptOnce')] }
  return {
    texts: (subscription && renewalText(subscription, openInvoices, { ...session, method })) ?? [t('receipt.kept')],
  }
}
