import type { SubscriptionItem } from '@/lib/billing/types'
import type { Locale } from '@/lib/i18n'
import { quantityText } from './quantity-text'

/** A plan and its quantity: "3 × Premium Monthly". */
export function planLabel(item: Pick<SubscriptionItem, 'product' | 'quantity'>, locale: Locale): string {
  return `${quantityText(item, locale)}${item.product.name}`
}
