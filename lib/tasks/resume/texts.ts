import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { amountOwed } from '@/lib/billing/invoices/amount-owed'
import { isPayable } from '@/lib/billing/invoices/is-payable'
import { openInvoices } from '@/lib/billing/invoices/open-invoices'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { isPaused } from '@/lib/billing/subscriptions/is-paused'
import { nextCharge } from '@/lib/billing/charges/next-charge'
import { nextRenewal } from '@/lib/billing/subscriptions/next-renewal'
import { scheduledEnd } from '@/lib/billing/subscriptions/scheduled-end'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { chargeText } from '@/lib/texts/charge-text'
import { draftText } from '@/lib/texts/draft-text'
import { renewalText } from '@/lib/texts/renewal-text'
import { chargedReceipt } from '../engine/charge/charged-receipt'
import type { ReceiptFacts, ReceiptOutcome } from '../engine/receipt-facts'
import type { ResumeView } from './load'

/** What resuming does and charges, before the customer confirms: a headline, and what else is true. */
export function resumeTexts(session: PortalSession, view: ResumeView): { headline: string; details: string[] } {
  const { subscription, resumed, method, preview, undoes, openInvoices: invoices, waiting, soon } = view
  const { locale, now } = session
  const t = translator(locale, 'resume')
  const owed = amountOwed(openInvoices(subscription, invoices))
  const endsAt = scheduledEnd(subscription)
  const { headline, details } = chargeText({ preview, method, byInvoice: false, withParts: true }, session)
  return {
    headline,
    details: [
      ...details,
      ...(subscription.status === 'paused'
        ? [t('startsNow'), ...ifUnpaid()]
        : [...(undoes ? [t('undoing')] : [t('goesOn'), ...ofPause()]), ...nextPayment()]),
      ...(soon ? [draftText(soon, session)] : []),
      ...(owed ? [t('owed', { amount: formatMoney(owed, locale) })] : []),
      ...(endsAt ? [t('endsOn', { date: formatDate(endsAt, session) })] : []),
    ],
  }

  /** Resuming takes back the day on which Stripe would. */
  function ifUnpaid(): string[] {
    const { pauseResumesAt: at } = subscription
    const isFree = !preview.ok || !preview.value || BigInt(preview.value.amountDue.amount) <= 0n
    return at === null || isFree ? [] : [t('staysPaused', { date: formatDate(at, session) })]
  }

  /** What becomes of the invoices of a pause. */
  function ofPause(): string[] {
    if (waiting) return [draftText(waiting, session), t('waitingStays', { count: waiting.invoices.length })]
    if (subscription.pauseBehavior === 'keep_as_draft') return []
    return [t(subscription.pauseBehavior === 'void' ? 'voided' : 'uncollected')]
  }

  function nextPayment(): string[] {
    const charge = nextCharge(resumed, now)
    if (charge) {
      const values = { amount: formatMoney(charge.amount, locale), date: formatDate(charge.at, session) }
      const shares = resumed.sharesBalance ? [translator(locale, 'portal')('coming.beforeBalance')] : []
      return [t('nextAmount', values), ...shares]
    }
    // A trial's end is no payment where only use is charged.
    const trial = resumed.status === 'trialing' ? renewalText(resumed, invoices, { ...session, method }) : null
    if (trial) return trial
    const at = nextRenewal(subscription)
    return (endsAt && at >= endsAt) || at <= now ? [] : [t('nextOn', { date: formatDate(at, session) })]
  }
}

/** What the receipt of resuming says. */
export function resumeReceipt(facts: ReceiptFacts): ReceiptOutcome {
  const { locale } = facts.session
  const { subscription } = facts
  const t = translator(locale, 'receipt')
  const task = translator(locale, 'resume')
  if (subscription?.status === 'paused') {
    // Under flexible billing a pause goes on until the invoice of resuming is paid.
    const invoice = openInvoices(subscription, facts.openInvoices).at(-1)
    const waits = { texts: [task('receipt.resumesOncePaid')], title: task('receipt.title.pending') }
    // A bank debit that is under way is not to be completed.
    if (invoice) return { ...waits, invoice: isPayable(invoice) ? invoice : null }
  }
  if (subscription && (isPaused(subscription) || !isLive(subscription))) return { texts: [t('changedSince')] }
  return chargedReceipt(facts, {
    done: task('receipt.resumed'),
    paymentOpen: t('paymentOpen'),
  })
}
