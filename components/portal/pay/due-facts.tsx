import { FactList } from '@/components/portal/frame/fact-list'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { nextAttempt } from '@/lib/billing/invoices/next-attempt'
import { failureMessageKey } from '@/lib/billing/payment-methods/failure-message-key'
import type { Invoice } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { planNamesText } from '@/lib/texts/plans/plan-names-text'

/** What is due on an invoice, why it was not paid, and when it will be tried again. */
export function DueFacts({ session, invoice }: { session: PortalSession; invoice: Invoice }) {
  const { locale, now } = session
  const t = translator(locale, 'pay')
  const { errorCode, declineCode, requiresAction, total, amountRemaining, currency } = invoice
  // A change that is not paid in time is dropped, and its invoice not tried again.
  const next = invoice.ofPendingChange ? null : nextAttempt(invoice)
  const failed = (errorCode ?? declineCode) !== null
  const reason = requiresAction
    ? translator(locale, 'portal')('state.requiresAction')
    : failed
      ? translator(locale, 'payment')(failureMessageKey(invoice))
      : null
  const money = (amount: bigint) => formatMoney({ amount, currency }, locale)
  return (
    <>
      {reason && (
        <Notice tone={requiresAction ? 'warn' : 'bad'} title={requiresAction ? null : t('lastAttempt')}>
          <p>{reason}</p>
        </Notice>
      )}
      <FactList
        facts={[
          [t('total'), amountRemaining === total ? null : money(total)],
          // What partial payments, credit and credit notes have taken off, or an earlier debt has added.
          [t('settled'), amountRemaining < total ? money(amountRemaining - total) : null],
          [
            translator(locale, 'portal')('breakdown.debt'),
            amountRemaining > total ? money(amountRemaining - total) : null,
          ],
          [t('amount'), money(amountRemaining)],
          [translator(locale, 'portal')('invoices.plan'), planNamesText(invoice.planNames, locale) || null],
          [translator(locale, 'flow')('invoice.number'), invoice.number],
          [translator(locale, 'flow')('invoice.dueDate'), invoice.dueDate && formatDate(invoice.dueDate, session)],
          [t('nextAttempt'), next && next > now ? formatDate(next, session) : null],
        ]}
      />
    </>
  )
}
