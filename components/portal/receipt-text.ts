import type { PortalSession } from '@/lib/access/portal-session'
import { isLive } from '@/lib/billing/is-live'
import { isPaused } from '@/lib/billing/is-paused'
import { openInvoices } from '@/lib/billing/open-invoices'
import { scheduledEnd } from '@/lib/billing/scheduled-end'
import type { Invoice, Subscription } from '@/lib/billing/types'
import { formatDate, translator } from '@/lib/i18n'
import type { Receipt } from '@/lib/queries/load-intent'

export type DoneReceipt = Extract<Receipt, { status: 'done' }>

export type ReceiptOutcome = {
  texts: string[]
  /** of a payment that is still to be completed */
  invoice: Invoice | null
}

type Facts = {
  session: PortalSession
  /** the one the receipt is about: of a resubscription the new one, null while the mirror does not know it */
  subscription: Subscription | null
  openInvoices: Invoice[]
}

/** What came of what was asked for, as of now: what was changed again since is told, what the mirror cannot know is not. */
export function receiptText(receipt: DoneReceipt, { session, subscription, openInvoices: invoices }: Facts): ReceiptOutcome {
  const t = translator(session.locale, 'receipt')
  const known = receipt.mirrored ? subscription : null
  const later = known ? [] : [t('overviewLater')]
  switch (receipt.kind) {
    case 'cancel_subscription':
      return { texts: [cancelled(receipt, known, session), ...later], invoice: null }
    case 'keep_subscription':
      return { texts: [t(!known || renews(known) ? 'kept' : 'keptOnce'), ...later], invoice: null }
    case 'resume_subscription':
      return known && (isPaused(known) || !isLive(known))
        ? { texts: [t('changedSince')], invoice: null }
        : running('resumed', 'paymentOpen')
    case 'resubscribe':
      return known && !isLive(known) ? { texts: [t('changedSince')], invoice: null } : running('resubscribed', 'firstPaymentOpen')
  }

  function running(done: 'resumed' | 'resubscribed', open: 'paymentOpen' | 'firstPaymentOpen'): ReceiptOutcome {
    const invoice = known ? openInvoices(known, invoices).at(-1) ?? null : null
    const begun = known?.status !== 'incomplete'
    return { texts: [...(begun ? [t(done)] : []), ...(invoice ? [t(open)] : []), ...later], invoice }
  }
}

function cancelled({ endsAt }: DoneReceipt, subscription: Subscription | null, session: PortalSession): string {
  const { locale, now } = session
  const t = translator(locale, 'receipt')
  if (subscription && renews(subscription)) return t('undone')
  if (!endsAt) return t('cancelled')
  const date = formatDate(endsAt, session)
  return endsAt > now
    ? translator(locale, 'cancel')('outcome.endsOn', { date })
    : translator(locale, 'portal')('state.ended', { date })
}

function renews(subscription: Subscription): boolean {
  return isLive(subscription) && !scheduledEnd(subscription)
}
