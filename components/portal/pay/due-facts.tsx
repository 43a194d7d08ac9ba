import { FactList } from '@/components/portal/frame/fact-list'
import { Notice } from '@/components/ui/notice'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { nextAttempt } from '@/lib/billing/invoices/next-attempt'
import { failureMessageKey } from '@/lib/billing/payment-methods/failure-message-key'
import type { Invoice } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'

/** What is due on an invoice, why it was not paid, and when it will be tried again. */
export function DueFacts({ session, invoice }: { session: PortalSession; invoice: Invoice }) {
  const { locale, now } = session
  const t = translator(locale, 'pay')
  const { errorCode, declineCode, requiresAction } = invoice
  const next = nextAttempt(invoice)
  const failed = (errorCode ?? declineCode) !== null
  const reason = requiresAction
    ? translator(locale, 'portal')('state.requiresAction')
    : failed
      ? translator(locale, 'payment')(failureMessageKey(invoice))
      : null
  return (
    <>
      {reason && (
        <Notice tone={requiresAction ? 'warn' : 'bad'} title={requiresAction ? null : t('lastAttempt')}>
          <p>{reason}</p>
        </Notice>
      )}
      <FactList
        facts={[
          [t('amount'), formatMoney({ amount: invoice.amountRemaining, currency: invoice.currency }, locale)],
          [translator(locale, 'portal')('invoices.plan'), invoice.planNames.join(', ') || null],
          [translator(locale, 'flow')('invoice.number'), invoice.number],
          [translator(locale, 'flow')('invoice.dueDate'), invoice.dueDate && formatDate(invoice.dueDate, session)],
          [t('nextAttempt'), next && next > now ? formatDate(next, session) : null],
        ]}
      />
    </>
  )
}
