import { failureMessageKey } from '@/lib/billing/payment-methods/failure-message-key'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import { paymentMethodName } from '@/lib/i18n/payment-method-name'
import type { PaidInvoice, Payment } from '@/lib/mirror/load-payment'
import type { Reader } from '@/lib/texts/state-text'

export type StepText = {
  key: string
  good: boolean
  text: string
  /** why it did not work */
  reason: string | null
}

/** What came of a payment or a change of payment method, and what did not, one sentence each. */
export function stepTexts(payment: Payment, reader: Reader): StepText[] {
  const { locale } = reader
  const { kind, method, removed } = payment
  const t = translator(locale, 'pay')
  const name = (named: typeof removed) => (named ? paymentMethodName(named, locale) : '')
  const step = (key: string, text: string) => ({ key, good: true, text, reason: null })
  const removal = removed
    ? t('step.removed', { method: name(removed) })
    : translator(locale, 'paymentMethod')('removed')
  return [
    ...(kind === 'choose_payment_method' ? [step('method', t('step.method', { method: name(method) }))] : []),
    ...(kind === 'remove_payment_method' ? [step('removed', removal)] : []),
    ...payment.invoices.map((paid) => stepOf(paid, reader, payment.status !== 'failed')),
  ]
}

/** `explained`: whether to say why. Where the whole payment failed, that is said above. */
function stepOf({ invoice, progress, amount }: PaidInvoice, reader: Reader, explained: boolean): StepText {
  const { locale } = reader
  const { state, errorCode, declineCode } = progress
  const { currency, attemptMethodType } = invoice
  const values = {
    date: formatDate(invoice.createdAt, reader),
    amount: formatMoney({ amount, currency }, locale),
  }
  return {
    key: invoice.id,
    good: state === 'paid' || state === 'processing',
    text: translator(locale, 'pay')(`step.${state}`, values),
    reason:
      state === 'declined' && explained
        ? translator(locale, 'payment')(failureMessageKey({ errorCode, declineCode, attemptMethodType }))
        : null,
  }
}
