import { draftsOf } from '@/lib/billing/invoices/drafts-of'
import { isPayable } from '@/lib/billing/invoices/is-payable'
import { runningDiscounts } from '@/lib/billing/subscriptions/running-discounts'
import { subscriptionState, type Situation } from '@/lib/billing/subscriptions/subscription-state'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import type { UpdateOutcome } from '@/lib/mirror/load-intent'
import { cardText } from '@/lib/texts/card-text'
import { discountText } from '@/lib/texts/discount-text'
import { draftText } from '@/lib/texts/draft-text'
import { planLabel } from '@/lib/texts/plans/plan-label'
import { costText } from '@/lib/texts/plans/cost-text'
import { upcomingText } from '@/lib/texts/upcoming-text'
import { comingTexts } from '../engine/charge/coming-texts'
import type { ReceiptFacts, ReceiptOutcome, ReceiptReader } from '../engine/receipt-facts'

/** What the receipt of a change of plan says. */
export function updateReceipt({ session, receipt, subscription, openInvoices, method }: ReceiptFacts): ReceiptOutcome {
  if (!receipt.update || !subscription) return { texts: [] }
  const changed = { texts: [translator(session.locale, 'receipt')('changedSince')] }
  return updated(receipt.update, subscription, openInvoices, { ...session, method }) ?? changed
}

/** What came of a change of plan, or null where something else has changed the plan since. */
function updated(
  update: UpdateOutcome,
  subscription: Subscription,
  invoices: readonly Invoice[],
  session: ReceiptReader & Situation,
): ReceiptOutcome | null {
  const { locale } = session
  const t = translator(locale, 'update')
  const [item] = subscription.items
  const isIt = (each: { price: { id: string }; quantity: number | null } | null | undefined) =>
    each?.price.id === update.price && (each.quantity ?? 1) === update.quantity
  // A bank debit that is under way is not to be completed.
  const invoice = invoices.find((each) => each.id === update.invoiceId && isPayable(each)) ?? null
  const planned = subscription.plannedChange
  if (!item || !isLive(subscription)) return null
  if (isIt(item)) {
    const charged = update.charged
      ? formatMoney({ amount: update.charged, currency: subscription.currency }, locale)
      : null
    return {
      ...(update.kept && { title: t('receipt.title.kept') }),
      texts: [
        t('receipt.has', { plan: planLabel(item, locale) }),
        ...(charged ? [t('receipt.charged', { amount: charged })] : []),
        ...(update.discounted ? discountTexts(subscription, session) : []),
        ...(invoice ? [translator(locale, 'receipt')('paymentOpen')] : []),
        ...comingTexts(subscription, invoices, session).texts,
      ],
      invoice,
    }
  }
  if (planned && isIt(planned)) {
    const plan = planLabel(planned, locale)
    if (planned.type === 'pending_update') {
      const until = { plan, date: formatDate(planned.at, { ...session, style: 'moment' }) }
      const texts = [t('receipt.pending'), t('receipt.pendingUntil', until)]
      return { texts, invoice, title: t('receipt.title.pending') }
    }
    const from = { plan, date: formatDate(planned.at, session), price: costText(planned, locale) }
    return {
      texts: [
        t('state.scheduled', from),
        ...chargedThen(subscription, planned.at, invoices, session),
        t('effect.untilThen', { plan: planLabel(item, locale) }),
        ...draftsOf(subscription, invoices).map((draft) => draftText(draft, session)),
      ],
      invoice: null,
    }
  }
  if (!update.pendingUntil) return null
  const dropped = [t('receipt.dropped'), t('receipt.has', { plan: planLabel(item, locale) })]
  return {
    texts: [...dropped, ...comingTexts(subscription, invoices, session).texts],
    invoice: null,
    title: t('receipt.title.dropped'),
    tone: 'info',
  }
}

/** What is charged on the day of a planned change. */
function chargedThen(
  subscription: Subscription,
  at: Date,
  invoices: readonly Invoice[],
  session: ReceiptReader & Situation,
): string[] {
  const state = subscriptionState(subscription, invoices, session)
  if (state.kind !== 'active' || !state.amount || state.renewsAt.getTime() !== at.getTime()) return []
  if (state.withoutMethod) return [cardText(at, state.amount, session)]
  return [upcomingText(subscription, state.amount, session.locale)]
}

/** The discounts that count since a change that brought one, each with its end. */
function discountTexts(subscription: Subscription, session: ReceiptReader): string[] {
  return runningDiscounts(subscription, session.now).map((discount) => discountText(discount, session))
}
