import type { SubscriptionItem } from '@/lib/billing/types'
import type { Locale } from '@/lib/i18n'
import { isolate } from '@/lib/i18n/isolate'
import { quantityText } from './quantity-text'

/** A plan and its quantity: "3 × Premium Monthly". */
export function planLabel(item: Pick<SubscriptionItem, 'product' | 'quantity'>, locale: Locale): string {
  return `${quantityText(item, locale)}${isolate(item.product.name, locale)}`
}
