import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { PlanUpdate } from '@/lib/billing/tasks/plan-update'
import { updatePaymentBehavior } from '@/lib/billing/tasks/update-payment-behavior'
import { priceOf } from '@/lib/billing/plans/price-of'
import type { Money, PaymentMethod, Subscription } from '@/lib/billing/types'
import { formatDate, formatInterval, formatMoney, translator } from '@/lib/i18n'
import { chargeText } from '@/lib/texts/charge-text'
import { planLabel } from '@/lib/texts/plan-label'
import type { ChosenUpdate } from './load'

type Facts = { subscription: Subscription; method: PaymentMethod | null; chosen: ChosenUpdate; session: PortalSession }

/** What a change of plan does and costs, before the customer confirms: a headline, and what else is true. */
export function updateTexts(facts: Facts): { headline: string; details: string[] } {
  const {
    subscription,
    chosen: { update },
    session,
  } = facts
  const { locale } = session
  const t = translator(locale, 'update')
  const [item] = subscription.items
  const current = item ? planLabel(item, locale) : ''
  const planned = subscription.plannedChange
  const ofPlanned = planned && { plan: planLabel(planned, locale), date: formatDate(planned.at, session) }
  switch (update.when) {
    case 'keep':
      return {
        headline: t('effect.keep', { plan: current }),
        details: [...(ofPlanned ? [t('effect.dropped', ofPlanned)] : []), t('effect.nothingToday'), ...payments(facts)],
      }
    case 'at_period_end':
      return {
        headline: t('effect.later', { date: formatDate(update.effectiveAt, session) }),
        details: [
          t('effect.untilThen', { plan: current }),
          t('effect.nothingToday'),
          ...(ofPlanned ? [t('effect.replaces', ofPlanned)] : []),
          ...payments(facts),
        ],
      }
    case 'at_once': {
      const { headline, details } = chargedToday(facts)
      return {
        headline,
        details: [
          t('effect.atOnce'),
          ...(ofPlanned ? [t('effect.replaces', ofPlanned)] : []),
          ...effects(facts),
          ...payments(facts),
          ...details,
        ],
      }
    }
  }
}

function chargedToday({ chosen: { update, preview }, method, session }: Facts): {
  headline: string
  details: string[]
} {
  const { locale } = session
  const t = translator(locale, 'update')
  if (!update.invoicesNow) return chargeText({ preview: { ok: true, value: null }, method, byInvoice: false }, session)
  if (!preview.ok) return { headline: t('unknown.headline'), details: [t('unknown.wait')] }
  const { total, amountDue } = preview.value.first
  const { headline, details } = chargeText(
    { preview: { ok: true, value: preview.value.first }, method, byInvoice: false },
    session,
  )
  if (total.amount < 0) {
    const credit = { amount: -BigInt(total.amount), currency: total.currency }
    return { headline, details: [t('effect.credited', { amount: formatMoney(credit, locale) })] }
  }
  const waits = amountDue.amount > 0 && updatePaymentBehavior(method) === 'pending_if_incomplete'
  return { headline, details: [...details, ...(waits ? [t('effect.onlyIfPaid')] : [])] }
}

function effects({ subscription, chosen: { update, preview }, session }: Facts): string[] {
  const t = translator(session.locale, 'update')
  if (update.endsTrial) return [t('effect.trialEnds'), t('effect.newPeriod')]
  if (subscription.status === 'trialing') {
    return subscription.trialEnd ? [t('effect.trialGoesOn', { date: formatDate(subscription.trialEnd, session) })] : []
  }
  if (!update.invoicesNow)
    return [update.prorationBehavior === 'none' ? t('effect.notProrated') : t('effect.settledNext')]
  const begins = preview.ok ? preview.value.first.beginsPeriod : update.resetsCycle
  return begins ? [t('effect.newPeriod')] : []
}

/** The next payment and, where they differ, those after it. */
function payments({ subscription, chosen: { update, preview }, session }: Facts): string[] {
  const { locale } = session
  const t = translator(locale, 'update')
  if (!preview.ok) return update.invoicesNow ? [] : [t('unknown.goOn')]
  const { first, recurring } = preview.value
  // Of a change that invoices today, `first` is that invoice. Else it is the next payment, after the customer's credit.
  const next = update.invoicesNow ? recurring : first.amountDue
  const date = formatDate(nextPaymentAt(subscription, update, first.billedUntil), session)
  return [
    t('effect.next', { date, amount: formatMoney(next, locale) }),
    ...(isSame(next, recurring) ? [] : afterThat(recurring)),
  ]

  function afterThat(amount: Money): string[] {
    const rhythm = priceOf({ price: update.plan.price, quantity: 1 })
    if (!rhythm) return []
    return [
      t('effect.afterThat', {
        amount: formatMoney(amount, locale),
        interval: formatInterval(rhythm.interval, rhythm.intervalCount, locale),
      }),
    ]
  }
}

/** When the payment after today's is due. */
function nextPaymentAt(subscription: Subscription, update: PlanUpdate, billedUntil: Date | null): Date {
  const periodEnd = subscription.items[0]?.currentPeriodEnd ?? update.effectiveAt
  return update.invoicesNow && billedUntil ? billedUntil : periodEnd
}

function isSame(a: Money, b: Money): boolean {
  return BigInt(a.amount) === BigInt(b.amount)
}
