import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { PlanUpdate } from '@/lib/billing/tasks/plan-update'
import { updatePaymentBehavior } from '@/lib/billing/tasks/update-payment-behavior'
import { priceOf } from '@/lib/billing/plans/price-of'
import { balanceInTurn } from '@/lib/billing/charges/balance-in-turn'
import { balanceLeft } from '@/lib/billing/charges/balance-left'
import { settleDrafts } from '@/lib/billing/charges/settle-drafts'
import { smallestCharge } from '@/lib/billing/charges/smallest-charge'
import { draftsOf } from '@/lib/billing/invoices/drafts-of'
import type { Money, PaymentMethod, Subscription } from '@/lib/billing/types'
import { formatDate, formatInterval, formatMoney, translator } from '@/lib/i18n'
import { chargeText } from '@/lib/texts/charge-text'
import { draftText } from '@/lib/texts/draft-text'
import { planLabel } from '@/lib/texts/plans/plan-label'
import { trialStopText } from '@/lib/texts/trial-stop-text'
import type { ChosenUpdate } from './load'
import type { InvoicePreview } from './preview'

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
        details: [
          ...(ofPlanned
            ? [t(planned.type === 'schedule' ? 'effect.dropped' : 'effect.pendingDropped', ofPlanned)]
            : []),
          t('effect.nothingToday'),
          ...payments(facts),
          ...drafts(facts),
        ],
      }
    case 'at_period_end':
      return {
        headline: t('effect.later', { date: formatDate(update.effectiveAt, session) }),
        details: [
          t('effect.untilThen', { plan: current }),
          t('effect.nothingToday'),
          ...(ofPlanned ? [t('effect.replaces', ofPlanned)] : []),
          ...payments(facts),
          ...drafts(facts),
        ],
      }
    case 'at_once': {
      const { headline, details } = chargedToday(facts)
      return {
        headline,
        details: [
          t('effect.atOnce'),
          ...(addsCode(facts) ? [t('effect.codeAdded')] : []),
          ...(ofPlanned ? [t('effect.replaces', ofPlanned)] : []),
          ...effects(facts),
          ...payments(facts),
          ...drafts(facts),
          ...details,
        ],
      }
    }
  }
}

/** The invoice whose parts stand below the sentences; null where none is known, or none comes. */
export function updateInvoice(facts: Facts): InvoicePreview | null {
  const { preview } = facts.chosen
  return preview.ok && stopped(facts) === null ? preview.value.first : null
}

/** That no payment follows a trial that goes on, for want of a method. */
function stopped({ subscription, chosen: { update }, method, session }: Facts): string | null {
  return update.invoicesNow ? null : trialStopText(subscription, { ...session, method })
}

/** Whether a code comes to discounts that there are already. */
function addsCode({ subscription, chosen: { code, preview } }: Facts): boolean {
  return (
    (code !== null || (preview.ok && preview.value.offered.length > 0)) &&
    (subscription.upcomingBreakdown?.discounts.length ?? 0) > 0
  )
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
    { preview: { ok: true, value: preview.value.first }, method, byInvoice: false, withParts: true },
    session,
  )
  if (total.amount < 0) {
    const credit = { amount: -BigInt(total.amount), currency: total.currency }
    return { headline, details: [t('effect.credited', { amount: formatMoney(credit, locale) })] }
  }
  const left = leftAfter(preview.value.first)
  if (amountDue.amount <= 0 && left > 0n) {
    const carried = formatMoney({ amount: left, currency: total.currency }, locale)
    return { headline, details: [t('effect.carried', { amount: carried })] }
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
  if (begins) return [t('effect.newPeriod')]
  if (!update.changesInterval || !preview.ok) return []
  const before = subscription.items[0]?.currentPeriodEnd ?? null
  const next = nextPaymentAt(subscription, update, preview.value.first)
  const date = formatDate(next, session)
  return [before?.getTime() === next.getTime() ? t('effect.dateStays', { date }) : t('effect.dateMoves', { date })]
}

/** The next payment and, where they differ, those after it. */
function payments(facts: Facts): string[] {
  const { subscription, chosen, session } = facts
  const { locale } = session
  const { update, preview } = chosen
  const t = translator(locale, 'update')
  const stop = stopped(facts)
  if (stop) return [stop]
  if (!preview.ok) return update.invoicesNow ? [] : [t('unknown.goOn')]
  const { first, second, third } = preview.value
  // Of a change that invoices today, `first` is that invoice, and the next payment begins with the balance that it and
  // the drafts leave. Else it is the next payment.
  const at = nextPaymentAt(subscription, update, first)
  const { balance: left, sharesBalance } = update.invoicesNow
    ? afterToday({ ...facts, at, total: BigInt(second.amount) }, first)
    : { balance: leftAfter(first), sharesBalance: first.sharesBalance }
  const owed = BigInt(second.amount) + left
  const next = update.invoicesNow ? { amount: owed > 0n ? owed : 0n, currency: second.currency } : first.amountDue
  // What is too little to be charged waits for a later payment.
  const waits = update.invoicesNow ? owed : first.amountDue.amount > 0 ? 0n : left
  const isTooLittle = waits > 0n && (!update.invoicesNow || waits < smallestCharge(subscription))
  const credit = update.invoicesNow ? -owed : -left
  const later = update.invoicesNow ? third : second
  const date = formatDate(at, session)
  return [
    isTooLittle
      ? t('effect.nextTooLittle', { date, amount: formatMoney({ ...next, amount: waits }, locale) })
      : t('effect.next', { date, amount: formatMoney(next, locale) }),
    ...(sharesBalance ? [translator(locale, 'portal')('coming.beforeBalance')] : []),
    ...(isSame(next, later) ? [] : afterThat(later)),
    ...(credit > 0n
      ? [t('effect.creditLeft', { amount: formatMoney({ amount: credit, currency: later.currency }, locale) })]
      : []),
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

/** The balance that the next payment meets once today's invoice, the drafts and the customer's other charges have. */
function afterToday({ subscription, chosen, at, total }: Facts & { at: Date; total: bigint }, first: InvoicePreview) {
  const { upcomingBreakdown } = first.parts
  const charge = { ...subscription, upcomingAt: at, upcomingTotal: total, upcomingAmountDue: total, upcomingBreakdown }
  return balanceInTurn({ ...charge, sharesBalance: false }, settledDrafts(chosen, first).balance, chosen.charged)
}

/** What is charged soon whether or not the plan changes; less, where the change gives credit today. */
function drafts({ subscription, chosen, session }: Facts): string[] {
  const { update, preview } = chosen
  const soon = update.invoicesNow && preview.ok ? settledDrafts(chosen, preview.value.first).drafts : chosen.drafts
  return draftsOf(subscription, soon).map((draft) => draftText(draft, session))
}

/** The drafts after today's invoice. */
function settledDrafts({ drafts }: ChosenUpdate, first: InvoicePreview) {
  const counted = BigInt(first.parts.upcomingBreakdown?.startingBalance ?? 0)
  return settleDrafts({ balance: leftAfter(first), counted, currency: first.total.currency }, drafts)
}

/** When the payment after today's is due, by the preview. */
function nextPaymentAt(subscription: Subscription, update: PlanUpdate, { billedUntil, parts }: InvoicePreview): Date {
  const periodEnd = subscription.items[0]?.currentPeriodEnd ?? update.effectiveAt
  if (update.invoicesNow) return billedUntil ?? periodEnd
  return update.when === 'at_once' ? (parts.upcomingAt ?? periodEnd) : periodEnd
}

/** The customer's balance after an invoice; negative is credit. */
function leftAfter({ total, amountDue, parts: { upcomingBreakdown: breakdown } }: InvoicePreview): bigint {
  if (!breakdown) return 0n
  const balance = BigInt(breakdown.startingBalance)
  return balanceLeft({ balance, total: BigInt(total.amount), due: BigInt(amountDue.amount) })
}

function isSame(a: Money, b: Money): boolean {
  return BigInt(a.amount) === BigInt(b.amount)
}
