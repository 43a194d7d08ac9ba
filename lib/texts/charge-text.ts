import type { PaymentMethod } from '@/lib/billing/types'
import type { Result } from '@/lib/errors'
import { formatMoney, translator, type Locale } from '@/lib/i18n'
import { paymentMethodName } from '@/lib/i18n/payment-method-name'

type Preview = Result<{ amountDue: Charged; total: Charged } | null>
type Charged = Parameters<typeof formatMoney>[0]

type Charge = {
  preview: Preview
  /** named where it is certain which one is charged */
  method: PaymentMethod | null
  /** paid by an invoice that is sent */
  byInvoice: boolean
  /** whether the page shows what the amount is made of, where a credit has its row */
  withParts?: boolean
}

/** What is charged today: a headline, and what else is true of it, before the customer confirms. */
export function chargeText({ preview, method, byInvoice, withParts = false }: Charge, { locale }: { locale: Locale }) {
  const t = translator(locale, 'charge')
  if (!preview.ok) return { headline: t('unknown'), details: [t('unknownHint')] }
  const credit = withParts ? [] : creditOf(preview, locale)
  if (!preview.value || preview.value.amountDue.amount <= 0) return { headline: t('nothing'), details: credit }
  const amount = formatMoney(preview.value.amountDue, locale)
  if (byInvoice) return { headline: t('invoice', { amount }), details: credit }
  return {
    headline: method ? t('todayTo', { amount, method: paymentMethodName(method, locale) }) : t('today', { amount }),
    details: [...credit, t('bankMayAsk')],
  }
}

function creditOf(preview: Preview, locale: Locale): string[] {
  if (!preview.ok || !preview.value) return []
  const { amountDue, total } = preview.value
  const credit = BigInt(total.amount) - BigInt(amountDue.amount)
  if (credit <= 0n) return []
  const amount = formatMoney({ amount: credit, currency: total.currency }, locale)
  return [translator(locale, 'charge')('credit', { amount })]
}
