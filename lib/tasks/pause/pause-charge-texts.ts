import { formatMoney, translator, type Locale } from '@/lib/i18n'
import type { DetailedCharge } from '@/lib/stripe/preview/preview-charge'
import type { PausePlan } from './load'

type Plan = Pick<PausePlan, 'start' | 'losesDiscount'> & { charge: Pick<DetailedCharge, 'amountDue' | 'total'> | null }

/**
 * What pausing bills or credits as of now, by Stripe's preview; null where it makes no invoice. Of a pause that begins
 * later it is only told where there is something, and without its amount where a discount of it ends before.
 */
export function pauseChargeTexts({ charge, start, losesDiscount }: Plan, locale: Locale): string[] {
  const t = translator(locale, 'pause')
  const isNow = start === 'now'
  if (charge && charge.amountDue.amount > 0) {
    if (losesDiscount) return [t('service.billedThen')]
    return [t(isNow ? 'service.charged' : 'service.chargedThen', { amount: formatMoney(charge.amountDue, locale) })]
  }
  if (charge && charge.total.amount < 0) {
    const amount = formatMoney({ ...charge.total, amount: -BigInt(charge.total.amount) }, locale)
    return [t(isNow ? 'service.credited' : 'service.creditedThen', { amount })]
  }
  return isNow ? [t('service.nothingLeft')] : []
}
