import type { PortalSession } from '@/lib/access/sessions/portal-session'
import type { PaymentMethod } from '@/lib/billing/types'
import type { Result } from '@/lib/errors'
import { formatMoney, translator } from '@/lib/i18n'
import { methodName } from './method-name'

type Preview = Result<{ amountDue: Charged; total: Charged } | null>
type Charged = Parameters<typeof formatMoney>[0]

type Charge = {
  preview: Preview
  /** named where it is certain which is charged */
  method: PaymentMethod | null
  /** paid by an invoice that is sent */
  byInvoice: boolean
}

/** What is charged today, as a headline and what else is true of it, before the customer confirms. */
export function chargeText({ preview, method, byInvoice }: Charge, { locale }: Pick<PortalSession, 'locale'>) {
  const t = translator(locale, 'comeback')
  if (!preview.ok) return { headline: t('charge.unknown'), details: [t('charge.unknownHint')] }
  if (!preview.value || preview.value.amountDue.amount <= 0)
    return { headline: t('charge.nothing'), details: creditOf(preview, locale) }
  const amount = formatMoney(preview.value.amountDue, locale)
  if (byInvoice) return { headline: t('charge.invoice', { amount }), details: creditOf(preview, locale) }
  return {
    headline: method
      ? t('charge.todayTo', { amount, method: methodName(method, locale) })
      : t('charge.today', { amount }),
    details: [...creditOf(preview, locale), t('charge.bankMayAsk')],
  }
}

function creditOf(preview: Preview, locale: PortalSession['locale']): string[] {
  if (!preview.ok || !preview.value) return []
  const { amountDue, total } = preview.value
  const credit = BigInt(total.amount) - BigInt(amountDue.amount)
  if (credit <= 0n) return []
  const amount = formatMoney({ amount: credit, currency: total.currency }, locale)
  return [translator(locale, 'comeback')('charge.credit', { amount })]
}
