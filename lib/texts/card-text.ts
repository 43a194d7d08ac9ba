import type { Money } from '@/lib/billing/types'
import { formatDate, formatMoney, translator } from '@/lib/i18n'
import type { Reader } from './state-text'

/** That a card is wanted for what falls due then, of an amount that may not be known. */
export function cardText(at: Date, amount: Money | null, reader: Reader): string {
  const t = translator(reader.locale, 'portal')
  const date = formatDate(at, reader)
  return amount
    ? t('state.activeNoMethod', { date, amount: formatMoney(amount, reader.locale) })
    : t('state.activeNoMethodUnknown', { date })
}
