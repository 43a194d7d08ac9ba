import { formatMoney, translator, type Locale } from '@/lib/i18n'
import type { Start } from '@/lib/stripe/pause/service-params'
import type { DetailedCharge } from '@/lib/stripe/preview/preview-charge'

type Charge = Pick<DetailedCharge, 'amountDue' | 'total'>

/**
 * What pausing bills or credits as of now, by Stripe's preview; null where it makes no invoice. Of a pause that begins
 * later it is only told where there is something.
 */
export function pauseChargeTexts(charge: Charge | null, start: Start, locale: Locale): string[] {
  const t = translator(locale, 'pause')
  const isNow = start === 'now'
  if (charge && charge.amountDue.amount > 0) {
    return [t(isNow ? 'service.charged' : 'service.chargedThen', { amount: formatMoney(charge.amountDue, locale) })]
  }
  if (charge && charge.total.amount < 0) {
    const amount = formatMoney({ ...charge.total, amount: -BigInt(charge.total.amount) }, locale)
    return [t(isNow ? 'service.credited' : 'service.creditedThen', { amount })]
  }
  return isNow ? [t('service.nothingLeft')] : []
}
