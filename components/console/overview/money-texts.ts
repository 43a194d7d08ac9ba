import type { Money } from '@/lib/billing/types'
import { formatMoney } from '@/lib/i18n'

export function moneyTexts(amounts: readonly Money[]): string[] {
  return amounts.map((money) => formatMoney(money, 'en'))
}
