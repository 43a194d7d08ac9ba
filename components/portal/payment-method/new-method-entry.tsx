import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { dueSums } from '@/lib/billing/invoices/due-sums'
import { triedInvoices } from '@/lib/billing/invoices/tried-invoices'
import { isChargedLater } from '@/lib/billing/payment-methods/is-charged-later'
import { isLive } from '@/lib/billing/subscriptions/is-live'
import { later } from '@/lib/forms/shown-due'
import { formatMoney, translator } from '@/lib/i18n'
import type { Portal } from '@/lib/mirror/load-portal'
import { CardEntry } from '../card/card-entry'

type NewMethodEntryProps = {
  session: PortalSession
  /** the page's own address below the portal */
  path: string
  portal: Portal
  /** what is due is not collected */
  isUnpaid: boolean
  /** the page below the portal to return to */
  from: string | null
}

/**
 * The form for a new payment method. Where something is due, it pays the oldest invoice, so that the bank is asked once;
 * the others are charged after that.
 */
export function NewMethodEntry({ session, path, portal, isUnpaid, from }: NewMethodEntryProps) {
  const { locale, token } = session
  const { subscriptions, openInvoices } = portal
  const t = translator(locale, 'paymentMethod')
  const live = subscriptions.filter(isLive)
  const due = isUnpaid ? [] : triedInvoices(live, openInvoices)
  const [first, ...others] = due
  const [sum, ...otherSums] = dueSums(due)
  const shared = {
    session,
    hint: t(isChargedLater(live) ? 'addHint' : 'addHintInvoiced'),
    currency: first?.currency ?? live[0]?.currency ?? openInvoices[0]?.currency ?? null,
    from: from ?? '',
  }
  if (!first || !sum) return <CardEntry {...shared} submit={t('form.submit')} isUnpaid={isUnpaid} />
  const unpaid = new URLSearchParams({ pay: later, ...(from && { from: `/portal/${token}${from}` }) })
  return (
    <CardEntry
      {...shared}
      // No sum of several currencies is true.
      submit={
        otherSums.length > 0
          ? t('form.submit')
          : translator(locale, 'pay')('saveAndPay', { amount: formatMoney(sum, locale) })
      }
      pays={{
        id: first.id,
        due: { amount: first.amountRemaining, currency: first.currency },
        rest: dueSums(others),
      }}
      unpaidHref={`/portal/${token}${path}?${unpaid}`}
    />
  )
}
