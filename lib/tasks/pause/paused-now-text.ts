import { formatMoney, translator, type Locale } from '@/lib/i18n'
import type { DetailedCharge } from '@/lib/stripe/preview/preview-charge'

/** What pausing now bills or credits, by Stripe's preview; null where it makes no invoice. */
export function pausedNowText(charge: Pick<DetailedCharge, 'amountDue' | 'total'> | null, locale: Locale): string[] {
  const t = translator(locale, 'pause')
  if (!charge) return [t('service.nothingLeft')]
  const { total, amountDue } = charge
  if (amountDue.amount > 0) return [t('service.charged', { amount: formatMoney(amountDue, locale) })]
  if (total.amount >= 0) return [t('service.nothingLeft')]
  const credit = { ...total, amount: -BigInt(total.amount) }
  return [t('service.credited', { amount: formatMoney(credit, locale) })]
}
