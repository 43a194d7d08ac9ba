import type { SubscriptionItem } from '@/lib/billing/types'
import type { Locale } from '@/lib/i18n'

/** "3 × ", in front of a name or a price; empty for one. */
export function quantityText({ quantity }: Pick<SubscriptionItem, 'quantity'>, locale: Locale): string {
  return quantity === null || quantity === 1 ? '' : `${new Intl.NumberFormat(locale).format(quantity)} × `
}
