import { methodName } from '@/components/portal/payment-method/method-name'
import { Icon } from '@/components/ui/icon'
import { Unbroken } from '@/components/ui/unbroken'
import type { PortalSession } from '@/lib/access/sessions/portal-session'
import { declineMessageKey } from '@/lib/billing/payment-methods/decline-message-key'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import type { PaidInvoice, Payment } from '@/lib/mirror/load-payment'

type Step = { key: string; good: boolean; text: string; reason: string | null }

/** What happened and what did not, one line each. */
export function PaymentSteps({ session, payment }: { session: PortalSession; payment: Payment }) {
  const { locale } = session
  const t = translator(locale, 'pay')
  const { kind, method } = payment
  const steps: Step[] = [
    ...(kind === 'choose_payment_method'
      ? [
          {
            key: 'method',
            good: true,
            text: t('step.method', { method: method ? methodName(method, locale) : '' }),
            reason: null,
          },
        ]
      : []),
    ...(kind === 'remove_payment_method'
      ? [{ key: 'removed', good: true, text: translator(locale, 'paymentMethod')('removed'), reason: null }]
      : []),
    ...payment.invoices.map((paid) => stepOf(paid, session, payment.status !== 'failed')),
  ]
  return (
    <div role="status" className="rounded-2xl border border-line bg-surface p-5 sm:p-6">
      <ul className="grid gap-3">
        {steps.map(({ key, good, text, reason }) => (
          <li key={key} className="flex gap-3">
            <Icon name={good ? 'check' : 'alert'} className={`mt-0.5 size-5 ${good ? 'text-good' : 'text-bad'}`} />
            <div className="min-w-0">
              <p className="font-medium text-pretty">
                <Unbroken text={text} />
              </p>
              {reason && <p className="mt-0.5 text-sm text-muted">{reason}</p>}
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** `explained`: whether to say why. Where the whole payment failed, the page says it above. */
function stepOf({ invoice, progress }: PaidInvoice, session: PortalSession, explained: boolean): Step {
  const { locale } = session
  const { state, errorCode, declineCode } = progress
  const { currency, amountRemaining, amountPaid } = invoice
  const amount = formatMoney(
    { amount: state === 'paid' && amountPaid > 0n ? amountPaid : amountRemaining, currency },
    locale,
  )
  const date = formatDate(invoice.createdAt, session)
  return {
    key: invoice.id,
    good: state === 'paid' || state === 'processing',
    text: translator(locale, 'pay')(`step.${state}`, { date, amount }),
    reason:
      state === 'declined' && explained
        ? translator(locale, 'payment')(declineMessageKey(errorCode, declineCode))
        : null,
  }
}
